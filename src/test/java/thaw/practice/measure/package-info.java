/** Tests of the questionnaires as a client fills them in. */
@NullMarked
package thaw.practice.measure;

import org.jspecify.annotations.NullMarked;
