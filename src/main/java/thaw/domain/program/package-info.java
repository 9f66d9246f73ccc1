/** Programs of phases, and the plan of days that follows from one. */
@NullMarked
package thaw.domain.program;

import org.jspecify.annotations.NullMarked;
