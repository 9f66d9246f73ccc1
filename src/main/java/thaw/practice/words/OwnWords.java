package thaw.practice.words;

import java.time.Instant;
import java.util.List;
import thaw.domain.compose.ComposedId;

/**
 * What a client has written, newest first, and the signed sessions that were made of it.
 */
public record OwnWords(List<Written> written, List<Made> sessions) {

    /** Words and when they were written. */
    public record Written(Instant at, String words) {}

    /** A signed session. */
    public record Made(ComposedId id, String title, int level) {}
}
