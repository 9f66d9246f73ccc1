package thaw.account;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells services who is asking. */
@Component
public class CurrentUser {

    private final AccountStates states;
    private final TimeZones zones;

    CurrentUser(AccountStates states, TimeZones zones) {
        this.states = states;
        this.zones = zones;
    }

    /**
     * The person on whose behalf this thread works.
     *
     * @throws AccessDeniedException when nobody is signed in, or the account has been switched off
     */
    public Me get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof ThawUser user
                && !states.isKnownToBeOff(user.me().id())) {
            return zones.now(user.me());
        }
        throw new AccessDeniedException("Nobody is signed in");
    }
}
