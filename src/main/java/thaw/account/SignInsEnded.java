package thaw.account;

import java.util.Set;
import thaw.domain.people.SignInId;

/** People are no longer signed in there. Told when the transaction that ended it is committed. */
public record SignInsEnded(Set<SignInId> ended) {

    public SignInsEnded {
        ended = Set.copyOf(ended);
    }
}
