/** A check-in: questions, answers and the difference between nothing, can't tell, skipped and not asked. */
@NullMarked
package thaw.domain.checkin;

import org.jspecify.annotations.NullMarked;
