package thaw.domain.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as Thaw asks it: one question after the other, groups taken apart into headings and conditions.
 *
 * @param title     its title
 * @param code      the LOINC code of the panel, or null
 * @param language  of its text, such as {@code de}; null when the file does not say
 * @param questions in the order in which they are asked; each link id once
 * @param unasked   link ids of items that the file has and Thaw does not ask, such as a total
 * @param alarms    link ids of questions at which any answer above the lowest calls for safety at once (rule G1b)
 */
public record Questionnaire(
        String title,
        @Nullable String code,
        @Nullable String language,
        List<FormQuestion> questions,
        Set<String> unasked,
        Set<String> alarms) {

    public Questionnaire {
        questions = List.copyOf(questions);
        unasked = Set.copyOf(unasked);
        alarms = Set.copyOf(alarms);
        Set<String> seen = new HashSet<>();
        if (!questions.stream().allMatch(question -> seen.add(question.linkId()))) {
            throw new IllegalArgumentException("Two questions have one link id");
        }
    }

    /** The same with more questions at which an answer calls for safety. */
    public Questionnaire alarmingAt(Set<String> linkIds) {
        Set<String> all = new HashSet<>(alarms);
        all.addAll(linkIds);
        return new Questionnaire(title, code, language, questions, unasked, all);
    }

    /** The question with this link id. */
    public Optional<FormQuestion> find(String linkId) {
        return questions.stream().filter(question -> question.linkId().equals(linkId)).findFirst();
    }

    /** The questions that these answers bring up, in order. */
    public List<FormQuestion> asked(FormAnswers answers) {
        return questions.stream().filter(question -> isAsked(question, answers)).toList();
    }

    /**
     * Whether these answers bring the question up. An answer to a question that is not asked itself does not count.
     * Conditions never go round in a circle ({@link Circles}).
     */
    public boolean isAsked(FormQuestion question, FormAnswers answers) {
        return question.shownWhen().stream().allMatch(showing -> showing.holds(condition -> find(condition.linkId())
                .filter(other -> isAsked(other, answers))
                .flatMap(other -> answers.given(other.linkId()))));
    }

    /** Whether this answer calls for safety at once. */
    public boolean isAlarming(FormQuestion question, String given) {
        return alarms.contains(question.linkId()) && question.isAboveLowest(given);
    }
}
