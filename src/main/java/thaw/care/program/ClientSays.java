package thaw.care.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Wording;
import thaw.domain.practice.Route;
import thaw.domain.session.Adverse;

/**
 * What a client chose about the plan and said about sessions, newest first.
 *
 * @param words       said for body and feeling in check-ins of the last {@link #WORD_DAYS} days
 * @param wayKeptBack whether the therapist keeps "My way" back
 * @param wayPutAway  whether the client has put it away
 */
public record ClientSays(
        List<Choice> choices, List<NotGood> notGood, List<Word> words, boolean wayKeptBack, boolean wayPutAway) {

    /** How many days the words are read of. */
    public static final int WORD_DAYS = 30;

    public ClientSays {
        choices = List.copyOf(choices);
        notGood = List.copyOf(notGood);
        words = List.copyOf(words);
    }

    /**
     * A choice about a planned session.
     *
     * @param level that was wished; null for the one of the dose
     */
    public record Choice(
            Instant at,
            String act,
            LocalDate dayBefore,
            LocalDate dayAfter,
            Route routeBefore,
            Route routeAfter,
            @Nullable Integer level) {}

    /**
     * A word said in a check-in.
     *
     * @param own whether it is the client's own; else it names one of the vocabulary
     */
    public record Word(Wording part, String text, boolean own) {}

    /** The words for the body or for feeling, the most frequent first, with how often each was said. */
    public Map<Word, Long> counted(Wording part) {
        Map<Word, Long> counts = words.stream()
                .filter(word -> word.part() == part)
                .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Word, Long>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** A session that did not do the client good. */
    public record NotGood(
            LocalDate day, String practice, int version, int level, Adverse.Kind kind, @Nullable String words) {}
}
