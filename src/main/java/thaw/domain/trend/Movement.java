package thaw.domain.trend;

import java.util.List;
import java.util.SortedMap;

/**
 * What happened in one lane: the last 14 days against the 14 before, by their medians of day averages. It is the one
 * plain sentence under a chart, as data; {@link #phrases()} puts it into words.
 */
public sealed interface Movement {

    /** How many days each side has. */
    int DAYS = 14;

    /** A difference below this share of the scale reads as "about the same". */
    double SAME = 0.05;

    /** From this share of the scale on a difference is called clear. */
    double CLEAR = 0.15;

    /** Too few answered days on one side: {@code recent} and {@code before}, each of {@code needed}. */
    record TooFew(int recent, int before, int needed) implements Movement {}

    /** About the same. */
    record Steady(Comparison comparison) implements Movement {}

    /** Higher or lower. */
    record Moved(Direction direction, Size size, Comparison comparison) implements Movement {}

    /** Which way the numbers went; whether that is good depends on the lane. */
    enum Direction {
        HIGHER,
        LOWER
    }

    enum Size {
        A_LITTLE,
        CLEARLY
    }

    /** How much to make of it. */
    enum Certainty {
        /** Fewer than 7 answered days on one side. */
        FEW_DAYS,
        /** The difference is at most the usual swing. */
        WITHIN_SWING,
        /** The difference is larger than the usual swing. */
        BEYOND_SWING
    }

    /**
     * The two sides.
     *
     * @param swing the SD within the two sides, pooled, in scale points
     */
    record Comparison(double recent, double before, int recentDays, int beforeDays, double swing, Certainty certainty) {

        /** Recent less before, in scale points. */
        public double difference() {
            return recent - before;
        }
    }

    /** Looks at the 28 days that end on {@code today}. */
    static Movement of(Series series, long today, Scale scale, Minimums minimums) {
        return of(series.between(today - 2 * DAYS + 1, today).dayAverages(), today, scale, minimums);
    }

    /** As {@link #of(Series, long, Scale, Minimums)}, from the averages of the days. */
    static Movement of(SortedMap<Long, Double> averages, long today, Scale scale, Minimums minimums) {
        double[] recent = days(averages, today);
        double[] before = days(averages, today - DAYS);
        if (Math.min(recent.length, before.length) < minimums.level()) {
            return new TooFew(recent.length, before.length, minimums.level());
        }
        Comparison comparison = compare(recent, before, minimums);
        double share = Math.abs(comparison.difference()) / scale.width();
        if (share < SAME) {
            return new Steady(comparison);
        }
        return new Moved(
                comparison.difference() > 0 ? Direction.HIGHER : Direction.LOWER,
                share < CLEAR ? Size.A_LITTLE : Size.CLEARLY,
                comparison);
    }

    /** The sentences, in order: what happened, and how sure that is. */
    default List<Phrase> phrases() {
        return MovementWords.of(this);
    }

    private static double[] days(SortedMap<Long, Double> averages, long last) {
        return Series.unboxed(averages.subMap(last - DAYS + 1, last + 1).values());
    }

    private static Comparison compare(double[] recent, double[] before, Minimums minimums) {
        double now = Moments.median(recent).getAsDouble();
        double then = Moments.median(before).getAsDouble();
        int freedom = recent.length + before.length - 2;
        double swing = Math.sqrt((Moments.squares(recent) + Moments.squares(before)) / freedom);
        Certainty certainty = Math.min(recent.length, before.length) < minimums.spread()
                ? Certainty.FEW_DAYS
                : Math.abs(now - then) > swing ? Certainty.BEYOND_SWING : Certainty.WITHIN_SWING;
        return new Comparison(now, then, recent.length, before.length, swing, certainty);
    }
}
