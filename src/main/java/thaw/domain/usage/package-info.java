/** How much Thaw is used, in numbers that give nobody away: counts, what may be shown of them, and sums of what is shown. */
@NullMarked
package thaw.domain.usage;

import org.jspecify.annotations.NullMarked;
