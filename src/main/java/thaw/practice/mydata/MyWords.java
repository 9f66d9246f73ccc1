package thaw.practice.mydata;

import java.time.Instant;
import java.util.UUID;

/**
 * Words that a client added to a stirring, a check-in or a session.
 *
 * @param entry what they were added to
 */
public record MyWords(Id entry, Instant at, String words, Sharing sharing) {

    /** The stirring, check-in or session that has words. */
    public record Id(UUID value) {}
}
