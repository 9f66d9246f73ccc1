package thaw.domain.session;

import java.util.UUID;

/** The id of a session that was begun. */
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }
}
