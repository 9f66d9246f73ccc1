package thaw.care.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in from a client.
 *
 * @param at        when a check-in was made, or a session ended
 * @param overwhelm 0 to 10; null where there is no number
 * @param safety    0 to 10; null where there is no number
 * @param stirring  the client noticed one; null where nothing was said
 * @param word      the client's own word
 * @param stopped   why a session was stopped; null for one that was not, and for a check-in
 */
public record Entry(
        Kind kind,
        UUID id,
        Instant at,
        LocalDate day,
        @Nullable Double overwhelm,
        @Nullable Double safety,
        @Nullable Boolean stirring,
        @Nullable String word,
        @Nullable String stopped) {

    /** The kinds. */
    public enum Kind {
        CHECK_IN,
        SESSION
    }
}
