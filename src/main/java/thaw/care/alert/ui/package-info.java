/** The page of the alerts. */
@NullMarked
package thaw.care.alert.ui;

import org.jspecify.annotations.NullMarked;
