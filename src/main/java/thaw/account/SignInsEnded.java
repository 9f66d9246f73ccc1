package thaw.account;

import java.util.Set;
import thaw.domain.people.SignInId;

/** These sign-ins end; known to listeners from the commit on. */
public record SignInsEnded(Set<SignInId> ended, Why why) {

    public SignInsEnded {
        ended = Set.copyOf(ended);
    }

    /** What the page says that is led away. */
    public enum Why {
        /** Somebody ended it: the person elsewhere, or an admin. */
        ENDED,
        /** Nobody was there for long. */
        IDLE
    }
}
