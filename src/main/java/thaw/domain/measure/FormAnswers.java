package thaw.domain.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers to one questionnaire so far.
 *
 * @param given   by link id: the key of an option, {@code true} or {@code false}, a number, a date, or words
 * @param skipped link ids of questions that were left out on purpose
 */
public record FormAnswers(Map<String, String> given, Set<String> skipped) {

    public FormAnswers {
        given = Map.copyOf(given);
        skipped = Set.copyOf(skipped);
    }

    /** Answers alone, nothing skipped. */
    public static FormAnswers of(Map<String, String> given) {
        return new FormAnswers(given, Set.of());
    }

    /** The answer to a question; empty where it was skipped or not reached. */
    public Optional<String> given(String linkId) {
        return Optional.ofNullable(given.get(linkId));
    }

    /** Whether the question was answered or skipped. */
    public boolean isReached(String linkId) {
        return given.containsKey(linkId) || skipped.contains(linkId);
    }
}
