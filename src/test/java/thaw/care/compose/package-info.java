/** The composer's service. */
@NullMarked
package thaw.care.compose;

import org.jspecify.annotations.NullMarked;
