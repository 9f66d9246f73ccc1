package thaw.care.chart.ui;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a therapist wants the chart drawn.
 *
 * @param days how many days are shown first
 * @param turn how often a number of days was asked for: the same one, asked for again, leads back from a zoom
 * @param seen the stretch that is zoomed to; null until somebody zooms
 */
record Wish(int days, int turn, boolean limits, boolean before, boolean multiples, @Nullable Stretch seen) {

    static final int MONTH = 30;
    static final int QUARTER = 90;
    static final int YEAR = 365;
    static final int ALL = 36600;

    /** A stretch of time. */
    record Stretch(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to);
        }
    }

    static Wish first() {
        return new Wish(QUARTER, 0, false, false, false, null);
    }

    Wish over(int wanted) {
        return new Wish(wanted, turn + 1, limits, before, multiples, null);
    }

    Wish withLimits(boolean wanted) {
        return new Wish(days, turn, wanted, before, multiples, seen);
    }

    Wish withBefore(boolean wanted) {
        return new Wish(days, turn, limits, wanted, multiples, seen);
    }

    Wish withMultiples(boolean wanted) {
        return new Wish(days, turn, limits, before, wanted, seen);
    }

    /** Whether nothing but the zoom is another one. */
    boolean isZoomOf(Wish other) {
        return equals(new Wish(other.days, other.turn, other.limits, other.before, other.multiples, seen));
    }

    Wish zoomedTo(Stretch stretch) {
        return new Wish(days, turn, limits, before, multiples, stretch);
    }
}
