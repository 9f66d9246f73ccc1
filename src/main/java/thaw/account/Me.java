package thaw.account;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;

/**
 * The person who is signed in.
 *
 * @param client the person's own record, for a client
 */
public record Me(AccountId id, Role role, String name, ZoneId zone, @Nullable ClientId client)
        implements java.io.Serializable {

    /** A client's own record. Asking anybody else for one is a mistake in the program. */
    public ClientId ownRecord() {
        return Optional.ofNullable(client).orElseThrow(() -> new IllegalStateException("not a client"));
    }
}
