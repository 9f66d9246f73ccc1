/** The pages of programs. */
@NullMarked
package thaw.care.program.ui;

import org.jspecify.annotations.NullMarked;
