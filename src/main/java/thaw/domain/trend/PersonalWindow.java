package thaw.domain.trend;

import java.util.Optional;
import java.util.SortedMap;

/**
 * The personal window of overwhelm: where most of a person's answered days lie, from P10 to P90 of the day averages of
 * the last {@value #DAYS} days, and never above the limit that the pacing law calls tolerable. A description, not a goal.
 *
 * @param n how many days it comes from
 */
public record PersonalWindow(double low, double high, int n) {

    /** How many days back are looked at. */
    public static final int DAYS = 90;

    private static final double TENTH = 0.1;

    /**
     * The window; empty below the minimum for a spread.
     *
     * @param limit the highest value that still counts as tolerable
     */
    public static Optional<PersonalWindow> of(Series series, long today, double limit, Minimums minimums) {
        return of(series.between(today - DAYS + 1, today).dayAverages(), today, limit, minimums);
    }

    /** As {@link #of(Series, long, double, Minimums)}, from the averages of the days. */
    static Optional<PersonalWindow> of(
            SortedMap<Long, Double> averages, long today, double limit, Minimums minimums) {
        double[] days = Series.unboxed(averages.subMap(today - DAYS + 1, today + 1).values());
        if (days.length < minimums.spread()) {
            return Optional.empty();
        }
        double high = Math.min(limit, Moments.quantile(1 - TENTH, days).orElseThrow());
        double low = Math.min(high, Moments.quantile(TENTH, days).orElseThrow());
        return Optional.of(new PersonalWindow(low, high, days.length));
    }
}
