package thaw.practice.words;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import thaw.domain.compose.ComposedId;

/**
 * What a client has written, newest first, the signed sessions that were made of it, and a clinician's own that are open now.
 */
public record OwnWords(List<Written> written, List<Made> sessions, List<Made> hypnosis) {

    /** With the sessions that still suit the client. */
    OwnWords suiting(Predicate<ComposedId> suits) {
        return new OwnWords(
                written,
                sessions.stream().filter(made -> suits.test(made.id())).toList(),
                hypnosis.stream().filter(made -> suits.test(made.id())).toList());
    }

    /** Words and when they were written. */
    public record Written(Instant at, String words) {}

    /** A session to begin. */
    public record Made(ComposedId id, String title, int level) {}
}
