/** The library on pages of more than one role: the shelves, a practice in full, and what can be done about it. */
@NullMarked
package thaw.library.ui;

import org.jspecify.annotations.NullMarked;
