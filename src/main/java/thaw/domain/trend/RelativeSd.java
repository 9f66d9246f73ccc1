package thaw.domain.trend;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The SD as a share of the largest SD that n values with this mean can have on this scale, from 0 to 1. Near the end
 * of a scale there is little room to swing; this number takes that out.
 *
 * <p>The largest variance has all values but one at the ends: with m the mean,
 * nmax = floor(n(m-lo)/(hi-lo)), nmin = n-1-nmax and r = nm - nmin lo - nmax hi it is
 * [nmin(lo-m)^2 + nmax(hi-m)^2 + (r-m)^2]/(n-1). Source: Mestdagh et al. 2018, Psychological Methods 23, 690.
 */
public final class RelativeSd {

    private RelativeSd() {}

    /**
     * Empty below two values, and for a constant at an end of the scale: no swing is possible there, so the share
     * of it has no value. A constant inside the scale has 0.
     *
     * @throws IllegalArgumentException when a value lies off the scale
     */
    public static OptionalDouble of(Scale scale, double... x) {
        if (!Arrays.stream(x).allMatch(scale::contains)) {
            throw new IllegalArgumentException("A value lies off the scale");
        }
        if (x.length < 2) {
            return OptionalDouble.empty();
        }
        double largest = largestSquares(scale, x.length, Moments.mean(x).getAsDouble());
        return largest <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, Math.sqrt(Moments.squares(x) / largest)));
    }

    private static double largestSquares(Scale scale, int n, double mean) {
        double aboveLowest = Math.clamp((mean - scale.lowest()) / scale.width(), 0, 1);
        if (aboveLowest == 0 || aboveLowest == 1) {
            return 0;
        }
        double atTop = Math.floor(n * aboveLowest);
        double atBottom = n - 1 - atTop;
        double rest = n * mean - atBottom * scale.lowest() - atTop * scale.highest();
        return atBottom * square(scale.lowest() - mean) + atTop * square(scale.highest() - mean) + square(rest - mean);
    }

    private static double square(double x) {
        return x * x;
    }
}
