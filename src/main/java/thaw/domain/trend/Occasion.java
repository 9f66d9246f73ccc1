package thaw.domain.trend;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;

/**
 * One moment at which somebody was asked.
 *
 * @param day    a running day number, such as {@link LocalDate#toEpochDay()}
 * @param beep   the number of the prompt within the day, or null where there is one question a day
 * @param answer what came back; an answer without a number keeps its place in the series
 */
public record Occasion(long day, @Nullable Integer beep, Answer answer) {

    static final Comparator<Occasion> BY_TIME =
            Comparator.comparingLong(Occasion::day).thenComparingInt(asked -> asked.beep == null ? 0 : asked.beep);

    /** The one question of a day. */
    public static Occasion of(LocalDate day, Answer answer) {
        return new Occasion(day.toEpochDay(), null, answer);
    }

    /** The number that was given; empty for missing, skipped, "can't tell" and "something, far away". */
    public OptionalDouble number() {
        return answer.number();
    }

    /** Whether {@code next} follows at once: the next beep of the same day or, without beeps, the next day. */
    boolean isFollowedBy(Occasion next) {
        if (beep == null || next.beep == null) {
            return beep == null && next.beep == null && next.day == day + 1;
        }
        return next.day == day && next.beep == beep + 1;
    }

    boolean isAt(Occasion other) {
        return BY_TIME.compare(this, other) == 0;
    }
}
