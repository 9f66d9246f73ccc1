package thaw.domain.trend;

import java.util.Optional;

/**
 * What is usual for this person: the level and swing that a control chart measures against.
 *
 * @param mu the mean of the baseline values
 * @param sd the swing that the chart works with, above 0
 * @param n  how many baseline values there were
 */
public record Baseline(double mu, double sd, int n) {

    public Baseline {
        if (!(sd > 0) || !Double.isFinite(sd) || !Double.isFinite(mu)) {
            throw new IllegalArgumentException("A control chart needs a level and a swing above 0");
        }
    }

    /**
     * The baseline of these values: their mean and sample SD, but at least 5 % of the scale; empty below the
     * minimum number of values.
     */
    public static Optional<Baseline> of(double[] values, Scale scale, Minimums minimums) {
        return values.length < Math.max(2, minimums.baseline())
                ? Optional.empty()
                : Optional.of(new Baseline(
                        Moments.mean(values).getAsDouble(),
                        Math.max(Moments.sd(values).getAsDouble(), scale.smallestSd()),
                        values.length));
    }
}
