package thaw.account;

import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test act as somebody. */
public final class SignedIn {

    private SignedIn() {}

    /** From here to the end of the test, this thread works on behalf of the person. */
    public static void as(Me person) {
        as(person, Instant.MAX.minus(Proofs.FRESH));
    }

    /** The same, but the person showed long ago who they are. */
    public static void longAgo(Me person) {
        as(person, Instant.EPOCH);
    }

    private static void as(Me person, Instant proved) {
        ThawUser user = new ThawUser(person.name(), null, person, true);
        user.proved(proved);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
