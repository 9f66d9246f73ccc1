package thaw.domain.trend;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Level and spread of plain numbers, in any order. Sums run over distances from the first value, so that a large
 * offset costs no digits and a constant series has a spread of exactly 0. Empty where the formula has no answer.
 */
public final class Moments {

    /** Distances below this share of the largest value are rounding, not movement. */
    private static final double ROUNDING = 1e-12;

    private Moments() {}

    /** The arithmetic mean; empty for no values. */
    public static OptionalDouble mean(double... x) {
        return x.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanOfSome(x));
    }

    /** The ordinary median: of an even number of values the mean of the middle two. */
    public static OptionalDouble median(double... x) {
        return quantile(0.5, x);
    }

    /**
     * The quantile of type 7: linear between the order statistics around 1 + (n-1)p.
     * Source: Hyndman and Fan 1996, The American Statistician 50, 361.
     *
     * @param p from 0 to 1
     */
    public static OptionalDouble quantile(double p, double... x) {
        if (x.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }

    /** The highest less the lowest; empty for no values. */
    public static OptionalDouble range(double... x) {
        return x.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(x).max().getAsDouble() - Arrays.stream(x).min().getAsDouble());
    }

    /** The sample standard deviation, with n-1; empty below two values. */
    public static OptionalDouble sd(double... x) {
        return x.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squares(x) / (x.length - 1)));
    }

    /**
     * Pearson's product-moment correlation of two rows of equal length, from -1 to 1; empty below two values or
     * where one of them is constant.
     */
    public static OptionalDouble correlation(double[] x, double[] y) {
        double product = squares(x) * squares(y);
        return product == 0 || x.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(crossed(x, y) / Math.sqrt(product), -1, 1));
    }

    /** The slope of the straight line of y on x by ordinary least squares; empty where x is constant. */
    public static OptionalDouble slope(double[] x, double[] y) {
        double squares = squares(x);
        return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(crossed(x, y) / squares);
    }

    /** The sum of squared deviations from the mean; exactly 0 for a constant, also for no values. */
    static double squares(double[] x) {
        double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
        return range(x).orElse(0) <= largest * ROUNDING ? 0 : crossed(x, x);
    }

    private static double crossed(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("Both rows need the same length");
        }
        double meanOfX = meanOfSome(x);
        double meanOfY = meanOfSome(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanOfX) * (y[i] - meanOfY);
        }
        return sum;
    }

    private static double meanOfSome(double[] x) {
        double first = x[0];
        return first + Arrays.stream(x).map(value -> value - first).sum() / x.length;
    }
}
