package thaw.domain.trend;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How often a person is usually heard of, and from when on a silence is unusual for this person. Gaps are the days from one
 * day with a check-in or a session to the next. A silence is unusual when it is longer than the median of the own gaps and
 * three times their median absolute deviation, the rule of thumb for outliers that one long holiday does not move
 * (Leys et al. 2013, doi 10.1016/j.jesp.2013.03.013, without the factor for a normal distribution: gaps have none). The
 * deviation counts as half a day at least, so that somebody who writes daily may leave out two days, and the limit is 14
 * days at most: then the pacing law speaks of silence for everybody (R4).
 *
 * @param gaps         how many gaps it is read from
 * @param usual        the median gap in days
 * @param unusualAfter a silence of more days than this is unusual
 */
public record OwnRhythm(int gaps, double usual, int unusualAfter) {

    /** How many days back it looks. */
    public static final int DAYS = 90;

    /** How many gaps it takes to speak of a rhythm. */
    public static final int NEEDED_GAPS = 6;

    private static final double DEVIATIONS = 3;
    private static final double SMALLEST_DEVIATION = 0.5;
    private static final int LONGEST = 14;

    /**
     * Reads the days on which somebody was heard of, in any order; days that come twice count once. Empty while there are
     * too few of them.
     */
    public static Optional<OwnRhythm> of(Collection<Integer> days) {
        List<Integer> inOrder = days.stream().distinct().sorted().toList();
        double[] gaps = IntStream.range(1, inOrder.size())
                .mapToDouble(i -> inOrder.get(i) - inOrder.get(i - 1))
                .toArray();
        if (gaps.length < NEEDED_GAPS) {
            return Optional.empty();
        }
        double usual = Moments.median(gaps).getAsDouble();
        double deviation = Moments.median(IntStream.range(0, gaps.length)
                        .mapToDouble(i -> Math.abs(gaps[i] - usual))
                        .toArray())
                .getAsDouble();
        double limit = usual + DEVIATIONS * Math.max(SMALLEST_DEVIATION, deviation);
        return Optional.of(new OwnRhythm(gaps.length, usual, (int) Math.min(LONGEST, Math.floor(limit))));
    }
}
