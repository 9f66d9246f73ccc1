package thaw.domain.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a question is asked, as FHIR says it (enableWhen with its enableBehavior).
 *
 * @param all whether all conditions have to hold, or any one
 */
public record Showing(boolean all, List<Condition> conditions) {

    /** How the answer to another question is compared. */
    public enum Comparison {
        EXISTS,
        EQUAL,
        NOT_EQUAL,
        GREATER,
        LESS,
        GREATER_OR_EQUAL,
        LESS_OR_EQUAL
    }

    /**
     * A condition on another question's answer.
     *
     * @param value what it is compared with, written as in {@link FormAnswers}; {@code true} or {@code false} for EXISTS
     */
    public record Condition(String linkId, Comparison comparison, String value) {

        boolean holds(Optional<String> answer) {
            return switch (comparison) {
                case EXISTS -> answer.isPresent() == Boolean.parseBoolean(value);
                case EQUAL -> answer.filter(given -> compare(given) == 0).isPresent();
                case NOT_EQUAL -> answer.filter(given -> compare(given) != 0).isPresent();
                case GREATER -> answer.filter(given -> compare(given) > 0).isPresent();
                case LESS -> answer.filter(given -> compare(given) < 0).isPresent();
                case GREATER_OR_EQUAL -> answer.filter(given -> compare(given) >= 0).isPresent();
                case LESS_OR_EQUAL -> answer.filter(given -> compare(given) <= 0).isPresent();
            };
        }

        /** Numbers by size; everything else as text, which orders dates as well. */
        private int compare(String given) {
            try {
                return Double.compare(Double.parseDouble(given), Double.parseDouble(value));
            } catch (NumberFormatException words) {
                return given.compareTo(value);
            }
        }
    }

    public Showing {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Function<Condition, Optional<String>> answer) {
        return all
                ? conditions.stream().allMatch(condition -> condition.holds(answer.apply(condition)))
                : conditions.stream().anyMatch(condition -> condition.holds(answer.apply(condition)));
    }
}
