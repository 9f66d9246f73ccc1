package thaw.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import thaw.domain.people.SignInId;

/** Tells services who is asking. */
@Component
public class CurrentUser {

    private final AccountStates states;
    private final TimeZones zones;
    private final SignIns signIns;

    CurrentUser(AccountStates states, TimeZones zones, SignIns signIns) {
        this.states = states;
        this.signIns = signIns;
        this.zones = zones;
    }

    /**
     * The person on whose behalf this thread works.
     *
     * @throws AccessDeniedException when nobody is signed in, the sign-in has ended, or the account has been switched off
     */
    public Me get() {
        return user().map(user -> zones.now(user.me()))
                .orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** The browser in which the person is signed in; empty when nobody is. */
    public Optional<SignInId> signIn() {
        return user().flatMap(ThawUser::signIn);
    }

    /** The name by which the person signs in. */
    String username() {
        return user().map(ThawUser::getUsername).orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** When the person last showed who they are. */
    Optional<Instant> provedAt() {
        return user().flatMap(ThawUser::provedAt);
    }

    void proved(Instant now) {
        user().ifPresent(user -> user.proved(now));
    }

    private Optional<ThawUser> user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ThawUser user
                ? Optional.of(user).filter(this::goesOn)
                : Optional.empty();
    }

    private boolean goesOn(ThawUser user) {
        return !states.isKnownToBeOff(user.me().id())
                && user.signIn().filter(signIns::isKnownToBeEnded).isEmpty();
    }
}
