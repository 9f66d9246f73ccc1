/** The pages of the library. */
@NullMarked
package thaw.care.library.ui;

import org.jspecify.annotations.NullMarked;
