/** Tests of a client's pace. */
@NullMarked
package thaw.care.pace;

import org.jspecify.annotations.NullMarked;
