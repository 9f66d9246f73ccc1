package thaw.care.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;

/**
 * Something that came in from a client.
 *
 * @param at        when a check-in was made, or a session ended
 * @param overwhelm from 0 to 10 where it is rated; at the end of a session
 * @param safety    the same
 * @param stirring  the client noticed one; null where nothing was said
 * @param word      the client's own word
 * @param stopped   why a session was stopped; null for one that was not, and for a check-in
 */
public record Entry(
        Kind kind,
        UUID id,
        Instant at,
        LocalDate day,
        Answer overwhelm,
        Answer safety,
        @Nullable Boolean stirring,
        @Nullable String word,
        @Nullable String stopped) {

    /** The kinds. */
    public enum Kind {
        CHECK_IN,
        SESSION
    }
}
