/** Programs: choosing one, rehearsing it day by day, and assigning it. */
@NullMarked
package thaw.care.program;

import org.jspecify.annotations.NullMarked;
