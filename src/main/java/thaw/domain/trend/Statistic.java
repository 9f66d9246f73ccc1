package thaw.domain.trend;

import java.util.OptionalDouble;

/** A derived number that knows from how much it comes, or the reason why there is none. */
public sealed interface Statistic {

    /** How many values (or pairs, days, sessions) it comes from. */
    int n();

    /** The number. */
    record Shown(double value, int n) implements Statistic {}

    /** Not shown yet: {@code n} of {@code needed}. */
    record TooFew(int n, int needed) implements Statistic {}

    /** Enough values, and still no number: the formula divides by a spread that these values do not have. */
    record Undefined(int n) implements Statistic {}

    /** The number where it is shown. */
    default OptionalDouble number() {
        return switch (this) {
            case Shown(double value, int n) -> OptionalDouble.of(value);
            case TooFew(int n, int needed) -> OptionalDouble.empty();
            case Undefined(int n) -> OptionalDouble.empty();
        };
    }

    /** Shows a computed number from {@code needed} values on. */
    static Statistic of(OptionalDouble computed, int n, int needed) {
        if (n < needed) {
            return new TooFew(n, needed);
        }
        return computed.isPresent() ? new Shown(computed.getAsDouble(), n) : new Undefined(n);
    }
}
