/** What a check-in asks, and what can be answered. */
@NullMarked
package thaw.domain.checkin;

import org.jspecify.annotations.NullMarked;
