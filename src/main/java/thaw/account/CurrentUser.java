package thaw.account;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells services who is asking. */
@Component
public class CurrentUser {

    /**
     * The person on whose behalf this thread works.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    public Me get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ThawUser user) {
            return user.me();
        }
        throw new AccessDeniedException("Nobody is signed in");
    }
}
