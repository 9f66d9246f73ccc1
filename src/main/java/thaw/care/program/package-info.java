/** Programs: writing and releasing one, rehearsing it day by day, assigning it, and the gates between its phases. */
@NullMarked
package thaw.care.program;

import org.jspecify.annotations.NullMarked;
