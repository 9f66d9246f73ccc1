package thaw.care.compose;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thaw.domain.compose.Because;
import thaw.domain.compose.Caution;
import thaw.domain.compose.ComposedId;
import thaw.domain.compose.Frame;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;

/**
 * What the composer shows of one client.
 *
 * @param frame    what a draft has to keep to now
 * @param words    what the client wrote, newest first
 * @param sessions drafts and signed sessions, newest first
 */
public record ComposePage(
        ClientId client, String name, ZoneId zone, Frame frame, List<Said> words, List<Made> sessions) {

    /** What the client wrote, and when. */
    public record Said(Instant at, String words) {}

    /**
     * A session made for the client.
     *
     * @param cautions  what the therapist should know about the words
     * @param byModel   a model drafted it
     * @param version   of the row, and of the practice once it is signed
     * @param signedAt  null while it is a draft
     * @param signedBy  null while it is a draft
     */
    public record Made(
            ComposedId id,
            State state,
            String words,
            Practice practice,
            List<Because> because,
            Set<Caution> cautions,
            boolean byModel,
            int version,
            Instant madeAt,
            @Nullable Instant signedAt,
            @Nullable String signedBy) {}

    /** What a session made for a client is at. */
    public enum State {
        DRAFT,
        SIGNED,
        WITHDRAWN
    }

    /** The draft that is being worked on. */
    public Optional<Made> draft() {
        return sessions.stream().filter(made -> made.state() == State.DRAFT).findFirst();
    }
}
