/** The page of a client's safety. */
@NullMarked
package thaw.care.safety.ui;

import org.jspecify.annotations.NullMarked;
