package thaw.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;
import thaw.domain.people.EmergencyId;

/**
 * A therapist from outside the care team opened a record in an emergency.
 *
 * @param endsAt   when it ends by itself
 * @param endedAt  when it ended; null while it lasts
 * @param lookedAt when the responsible therapist had a look at it; null before
 */
public record Emergency(
        EmergencyId id, ClientId record, String therapist, String client, Instant openedAt, Instant endsAt,
        @Nullable Instant endedAt, @Nullable Instant lookedAt) {

    /** When it is or was over. */
    public Instant until() {
        return endedAt == null ? endsAt : endedAt;
    }
}
