package thaw.account;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.SignInsEnded.Why;
import thaw.domain.people.SignInId;

/** Where the person who asks is signed in, and the way to end it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class MySignIns {

    /** So many are listed, the last used. */
    public static final int MOST = 30;

    private final SignIns signIns;
    private final CurrentUser user;

    MySignIns(SignIns signIns, CurrentUser user) {
        this.signIns = signIns;
        this.user = user;
    }

    /** The last used first, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<WhereSignedIn> list() {
        return signIns.of(user.get().id(), MOST);
    }

    /** Whether it is the one from which is asked. */
    @Transactional(readOnly = true)
    public boolean isThis(SignInId id) {
        return user.signIn().filter(id::equals).isPresent();
    }

    /** Signs out there; somebody else's sign-in is as unknown as one that is not there. */
    public void end(SignInId id) {
        signIns.end(user.get().id(), id, Why.ENDED);
    }

    /** Signs out everywhere but here. */
    public void endOthers() {
        user.signIn().ifPresent(here -> signIns.endOthers(user.get().id(), here));
    }

    /** Signs out here, where nobody is; every page that is open here says so. */
    public void away() {
        user.signIn().ifPresent(here -> signIns.end(user.get().id(), here, Why.IDLE));
    }

    /** The person is there, says the page. */
    @Transactional(readOnly = true)
    public void used() {
        user.signIn().ifPresent(signIns::used);
    }
}
