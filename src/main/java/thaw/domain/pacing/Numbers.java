package thaw.domain.pacing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arithmetic that knows of unknown values: a comparison with an unknown is never true. */
final class Numbers {

    private static final double DIGITS = 1e9;

    private Numbers() {}

    static boolean atLeast(@Nullable Double value, double limit) {
        return value != null && value >= limit;
    }

    static boolean atMost(@Nullable Double value, double limit) {
        return value != null && value <= limit;
    }

    /** How much higher {@code after} is; unknown when either is. */
    static @Nullable Double rise(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? null : derived(after - before);
    }

    /** The ordinary median, the mean of the middle two; unknown without values. */
    static @Nullable Double median(List<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Double.valueOf(derived((sorted.get(middle - 1) + sorted.get(middle)) / 2));
    }

    static List<Double> known(Stream<@Nullable Double> values) {
        return values.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** Day averages are decimal fractions: 6.1 - 2.1 is meant to be 4, which it misses in binary by a hair. */
    static double derived(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    static void check(String what, @Nullable Double value, double highest) {
        if (value != null && !(value >= 0 && value <= highest)) {
            throw new IllegalArgumentException(what + " is rated from 0 to " + (int) highest + ", not " + value);
        }
    }
}
