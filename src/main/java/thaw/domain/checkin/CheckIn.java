package thaw.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One check-in as the client made it.
 *
 * @param madeAt  when it was made, also when it reached the server later
 * @param zone    the time zone the client was in; it decides which day the check-in belongs to
 * @param answers by question; a question that is not in here was not asked
 * @param numbing how much numbing there was (eating, scrolling, drinking ...), where asked
 * @param stirring whether something stirred, where asked, with an optional word of the client's own
 * @param afterSession how it was after the last session, where asked
 * @param instead what was answered to a question of taps in place of its values: never a number
 * @param words   what was answered in words, where asked
 */
public record CheckIn(
        CheckInId id,
        Instant madeAt,
        ZoneId zone,
        Map<Question, Answer> answers,
        @Nullable Numbing numbing,
        @Nullable Boolean stirring,
        @Nullable String stirringWord,
        @Nullable AfterSession afterSession,
        Map<Choice, Answer> instead,
        Map<Wording, InWords> words) {

    /** How much numbing. */
    public enum Numbing {
        NONE,
        SOME,
        LOT
    }

    /** Marked when the check-in follows a session. */
    public enum AfterSession {
        NO,
        LIGHTER,
        HEAVIER
    }

    /** The longest stirring word that is kept. */
    public static final int WORD_LIMIT = 100;

    public CheckIn {
        answers.forEach(Question::check);
        Map<Question, Answer> copy = new EnumMap<>(Question.class);
        copy.putAll(answers);
        answers = Map.copyOf(copy);
        instead = Map.copyOf(instead);
        words = Map.copyOf(words);
        if (instead.values().stream().anyMatch(Answer.Rated.class::isInstance)) {
            throw new IllegalArgumentException("A question of taps has no number");
        }
        if (stirringWord != null && stirringWord.length() > WORD_LIMIT) {
            throw new IllegalArgumentException("A stirring's word has at most " + WORD_LIMIT + " characters");
        }
    }

    /** A check-in in which every tap was one of the values, and nothing was said in words. */
    public CheckIn(
            CheckInId id,
            Instant madeAt,
            ZoneId zone,
            Map<Question, Answer> answers,
            @Nullable Numbing numbing,
            @Nullable Boolean stirring,
            @Nullable String stirringWord,
            @Nullable AfterSession afterSession) {
        this(id, madeAt, zone, answers, numbing, stirring, stirringWord, afterSession, Map.of(), Map.of());
    }

    /** A check-in with scale questions alone. */
    public static CheckIn of(CheckInId id, Instant madeAt, ZoneId zone, Map<Question, Answer> answers) {
        return new CheckIn(id, madeAt, zone, answers, null, null, null, null);
    }

    public Answer answer(Question question) {
        return Optional.ofNullable(answers.get(question)).orElseGet(Answer.Missing::new);
    }

    /** The client's calendar day. */
    public LocalDate day() {
        return madeAt.atZone(zone).toLocalDate();
    }
}
