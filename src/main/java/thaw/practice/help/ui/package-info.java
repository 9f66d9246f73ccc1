/** The page of help now. */
@NullMarked
package thaw.practice.help.ui;

import org.jspecify.annotations.NullMarked;
