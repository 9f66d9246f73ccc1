package thaw.domain.event;

import java.time.LocalDate;

/**
 * Something that happened on a day of a client's life.
 *
 * @param day   the client's calendar day
 * @param words what it was, 1 to {@value #WORDS_LIMIT} characters
 */
public record LifeEvent(LocalDate day, Kind kind, String words) {

    /** The longest words that are kept. */
    public static final int WORDS_LIMIT = 300;

    /** What sort of thing it was. */
    public enum Kind {
        /** A drug or dose began, changed or ended. */
        MEDICATION,
        ANNIVERSARY,
        LIFE_EVENT,
        NOTE,
        /** A stretch of time begins, for instance a part of a study or of a treatment. */
        PHASE
    }

    public LifeEvent {
        if (words.isBlank() || words.length() > WORDS_LIMIT) {
            throw new IllegalArgumentException("An event has 1 to " + WORDS_LIMIT + " characters of words");
        }
    }
}
