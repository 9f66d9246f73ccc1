/** The page of a client's pace. */
@NullMarked
package thaw.care.pace.ui;

import org.jspecify.annotations.NullMarked;
