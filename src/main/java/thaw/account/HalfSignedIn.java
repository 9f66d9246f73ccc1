package thaw.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody whose password was right and who has a second step to go. Nothing in Thaw takes this for a person: it has no role,
 * is not authenticated, and names nobody that {@link CurrentUser} would know.
 */
final class HalfSignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Me me;
    private final transient Instant since;
    private final transient @Nullable String passwordHash;

    HalfSignedIn(ThawUser user, Instant since, @Nullable Object details) {
        super(List.of());
        this.name = user.getUsername();
        this.me = user.me();
        this.passwordHash = user.getPassword();
        this.since = since;
        setDetails(details);
    }

    Me me() {
        return me;
    }

    /** When the password was right. */
    Instant since() {
        return since;
    }

    /** Whether the password that was given is still the one of this person. */
    boolean stillFits(ThawUser now) {
        return now.isEnabled() && passwordHash != null && passwordHash.equals(now.getPassword());
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
