package thaw.domain.reminder;

import java.time.LocalTime;

/**
 * The hours in which nothing is sent, on the client's own clock; they may reach over midnight. From and until the same is
 * no quiet hours at all.
 *
 * @param from  the first quiet minute
 * @param until the first minute that is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** From nine in the evening to eight in the morning, until a client says otherwise. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** Whether this is a quiet time. */
    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : from.isAfter(until) && (begun || !over);
    }
}
