/**
 * How a series of answers moves: its level, its swing, its carry-over, and whether it left its own baseline.
 * Every number says from how many values it comes, and below its minimum it is not shown. What is missing stays
 * missing: nothing is filled in, and two values make a pair when they lie on adjacent occasions and at no other time.
 */
@NullMarked
package thaw.domain.trend;

import org.jspecify.annotations.NullMarked;
