package thaw.domain.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the first {@link Departure} upwards, one answered day after the other. Of the days behind it keeps what the
 * control chart needs and no more, so a day costs the same after a week and after ten years.
 */
final class DepartureWatch {

    private final @Nullable Long started;
    private final Scale scale;
    private final Minimums minimums;
    private final List<Double> first;
    private @Nullable Look look;

    /**
     * Before the first day.
     *
     * @param started the day the program began; null when unknown
     */
    DepartureWatch(@Nullable Long started, Scale scale, Minimums minimums) {
        this(started, scale, minimums, new ArrayList<>(), null);
    }

    private DepartureWatch(
            @Nullable Long started, Scale scale, Minimums minimums, List<Double> first, @Nullable Look look) {
        this.started = started;
        this.scale = scale;
        this.minimums = minimums;
        this.first = first;
        this.look = look;
    }

    DepartureWatch copy() {
        return new DepartureWatch(started, scale, minimums, new ArrayList<>(first), look);
    }

    /** Takes on the next answered day. */
    void add(long day, double average) {
        if (look == null && Departure.isBaseline(first.size(), day, started, minimums)) {
            first.add(average);
        } else {
            look = look().next(day, average);
            first.clear();
        }
    }

    Optional<Departure> departure() {
        return look == null ? Optional.empty() : look.departure();
    }

    private Look look() {
        return look == null
                ? Look.from(Baseline.of(Series.unboxed(first), scale, minimums).orElseThrow())
                : look;
    }

    /**
     * Where the search stands.
     *
     * @param run      how many of the newest days were out, as far as that matters
     * @param from     the first of them; once there was a departure, its first day
     * @param out      how many days were out since then
     * @param answered how many days there were since then; 0 until there is a departure
     */
    private record Look(Baseline baseline, EwmaChart.Smoothed state, int run, long from, int out, int answered) {

        static Look from(Baseline baseline) {
            return new Look(baseline, EwmaChart.standard(baseline).start(), 0, 0, 0, 0);
        }

        Look next(long day, double average) {
            EwmaChart.Smoothed next = state.next(average);
            boolean high = next.isHigh();
            if (answered > 0) {
                return new Look(baseline, next, run, from, high ? out + 1 : out, answered + 1);
            }
            int now = high ? run + 1 : 0;
            boolean found = now == Departure.IN_A_ROW;
            return new Look(baseline, next, now, now > 1 ? from : day, found ? now : 0, found ? now : 0);
        }

        Optional<Departure> departure() {
            return answered == 0
                    ? Optional.empty()
                    : Optional.of(new Departure(from, out, answered, state.isHigh(), baseline));
        }
    }
}
