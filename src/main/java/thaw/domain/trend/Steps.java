package thaw.domain.trend;

import java.util.List;
import java.util.OptionalDouble;

/** What happens from one occasion to the next one, over adjacent pairs. */
public final class Steps {

    private Steps() {}

    /**
     * MSSD, the mean of squared successive differences, in squared scale points; empty without a pair.
     * Source: von Neumann et al. 1941; for affect Jahng, Wood and Trull 2008, Psychological Methods 13, 354.
     */
    public static OptionalDouble meanSquare(List<Pair> pairs) {
        return pairs.stream().mapToDouble(pair -> pair.step() * pair.step()).average();
    }

    /** RMSSD, the root of {@link #meanSquare}, in scale points: how far a value lies from the one before. */
    public static OptionalDouble rootMeanSquare(List<Pair> pairs) {
        OptionalDouble square = meanSquare(pairs);
        return square.isEmpty() ? square : OptionalDouble.of(Math.sqrt(square.getAsDouble()));
    }

    /**
     * Inertia: the least-squares slope of x at t on x at t-1. Near 1 a feeling stays; near 0 it starts afresh each
     * time. Empty where all first values are equal. Source: Kuppens, Allen and Sheeber 2010, Psychological Science
     * 21, 984, in the single-person form.
     */
    public static OptionalDouble inertia(List<Pair> pairs) {
        return Moments.slope(
                pairs.stream().mapToDouble(Pair::before).toArray(),
                pairs.stream().mapToDouble(Pair::after).toArray());
    }
}
