package thaw.domain.pacing;

import org.jspecify.annotations.Nullable;

/**
 * A number that a rule looked at. Its text is {@code pacing.fact.NAME}, with the value and the limit as arguments.
 *
 * @param value null when it is unknown, which is why a condition of a step up may not be met
 * @param limit the parameter it was held against; null where there is none
 */
public record Fact(String name, @Nullable Double value, @Nullable Double limit) {

    static Fact of(String name, @Nullable Double value, double limit) {
        return new Fact(name, value, limit);
    }

    static Fact of(String name, double value) {
        return new Fact(name, value, null);
    }

    /** Something that is so, without a number. */
    static Fact flag(String name) {
        return new Fact(name, null, null);
    }

    /** The key of its text. */
    public String text() {
        return "pacing.fact." + name;
    }
}
