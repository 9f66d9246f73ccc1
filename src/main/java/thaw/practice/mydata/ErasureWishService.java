package thaw.practice.mydata;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Erasure;
import thaw.account.Erasures;
import thaw.account.Me;
import thaw.audit.AuditLog;

/** A client asks that their record be erased, sees where that stands, and can take it back. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class ErasureWishService {

    private final CurrentUser user;
    private final Erasures erasures;
    private final AuditLog audit;

    ErasureWishService(CurrentUser user, Erasures erasures, AuditLog audit) {
        this.user = user;
        this.erasures = erasures;
        this.audit = audit;
    }

    /** My wish that waits; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Erasure> mine() {
        return erasures.of(user.get().ownRecord()).filter(wish -> wish.state() != Erasure.State.TAKEN_BACK);
    }

    /** I ask for it. */
    public void ask() {
        Me me = user.get();
        erasures.ask(me.ownRecord());
        audit.wrote(me, me.ownRecord(), AuditLog.Part.ERASURE);
    }

    /** I take it back. */
    public void takeBack() {
        Me me = user.get();
        if (erasures.takeBack(me.ownRecord())) {
            audit.wrote(me, me.ownRecord(), AuditLog.Part.ERASURE);
        }
    }
}
