/** The page of usage reports. */
@NullMarked
package thaw.admin.usage.ui;

import org.jspecify.annotations.NullMarked;
