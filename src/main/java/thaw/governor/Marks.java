package thaw.governor;

import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;

/** How an answer is stored: a mark of one letter, and a number where there is one. */
public final class Marks {

    private Marks() {}

    /** The mark of an answer; null when the question was not asked or not answered. */
    public static @Nullable String mark(Answer answer) {
        return switch (answer) {
            case Answer.Rated rated -> "R";
            case Answer.Nothing nothing -> "N";
            case Answer.FarAway farAway -> "F";
            case Answer.CantTell cantTell -> "C";
            case Answer.Skipped skipped -> "S";
            case Answer.Missing missing -> null;
        };
    }

    /** The number of an answer; null when it has none. */
    public static @Nullable Double number(Answer answer) {
        return answer.number().isPresent() ? answer.number().getAsDouble() : null;
    }

    /** The answer that a mark and a number stand for. */
    public static Answer answer(@Nullable String mark, @Nullable Double number) {
        if (mark == null) {
            return new Answer.Missing();
        }
        return switch (mark) {
            case "R" -> new Answer.Rated(number == null ? Double.NaN : number);
            case "N" -> new Answer.Nothing();
            case "F" -> new Answer.FarAway();
            case "C" -> new Answer.CantTell();
            case "S" -> new Answer.Skipped();
            default -> throw new IllegalStateException("Unknown mark " + mark);
        };
    }
}
