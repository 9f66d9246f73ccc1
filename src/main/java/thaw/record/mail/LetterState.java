package thaw.record.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a letter fares.
 *
 * @param at      when it was settled, or else when it was made
 * @param trouble the newest trouble; null without any
 */
public record LetterState(LetterKind kind, State state, Instant at, @Nullable Trouble trouble) {

    /** Where a letter stands. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** It was given up. */
        FAILED,
        /** It may have gone out, and is not sent again. */
        UNCLEAR,
        /** There was nothing to say any more. */
        DROPPED
    }

    /** Whether somebody should know that it has not arrived, or not yet. */
    public boolean isTroubled() {
        return state == State.FAILED || state == State.UNCLEAR || (state == State.WAITING && trouble != null);
    }
}
