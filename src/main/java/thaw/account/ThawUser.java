package thaw.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import thaw.domain.people.SignInId;

/** What Spring Security keeps of a signed-in person; the password hash is dropped after signing in. */
final class ThawUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String username;
    private transient @Nullable String passwordHash;
    private final transient Me me;
    private final boolean active;
    private final transient @Nullable SignInId signIn;
    private transient volatile @Nullable Instant provedAt;

    /** Someone who is not signed in yet. */
    ThawUser(String username, @Nullable String passwordHash, Me me, boolean active) {
        this(username, passwordHash, me, active, null);
    }

    private ThawUser(
            String username, @Nullable String passwordHash, Me me, boolean active, @Nullable SignInId signIn) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.me = me;
        this.active = active;
        this.signIn = signIn;
    }

    /** The same person, signed in there, and the password hash is dropped. */
    ThawUser at(SignInId place) {
        return new ThawUser(username, null, me, active, place);
    }

    /** When the person last showed who they are; empty when nobody asked. */
    Optional<Instant> provedAt() {
        return Optional.ofNullable(provedAt);
    }

    /** The person has shown it now. */
    void proved(Instant now) {
        provedAt = now;
    }

    /** Where the person is signed in; empty before that. */
    Optional<SignInId> signIn() {
        return Optional.ofNullable(signIn);
    }

    Me me() {
        return me;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + me.role()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return active && passwordHash != null;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** One person is one user, however often signed in. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThawUser user && user.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
