package thaw.domain.checkin;

import java.util.OptionalDouble;

/**
 * What a person answered to one question. "Nothing", "something, far away" and "I can't tell" are answers as full
 * as a number; they are never turned into one another, and never into 0, except that "nothing" counts as 0.
 */
public sealed interface Answer {

    /** A number on the question's scale. Imported day averages make it fractional. */
    record Rated(double value) implements Answer {}

    /** "Nothing": felt as zero, and said so in a word. */
    record Nothing() implements Answer {}

    /** "Something, far away": there is something, and no number fits it. */
    record FarAway() implements Answer {}

    /** "I can't tell". */
    record CantTell() implements Answer {}

    /** The person chose to leave the question out. */
    record Skipped() implements Answer {}

    /** The question was not asked, or was left untouched. */
    record Missing() implements Answer {}

    /** The number to compute with: the rating, 0 for "nothing", and none for every other answer. */
    default OptionalDouble number() {
        return switch (this) {
            case Rated(double value) -> OptionalDouble.of(value);
            case Nothing() -> OptionalDouble.of(0);
            case FarAway(), CantTell(), Skipped(), Missing() -> OptionalDouble.empty();
        };
    }
}
