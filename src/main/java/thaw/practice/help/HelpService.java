package thaw.practice.help;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;

/** "I am not safe": tells the therapist at once and pauses what opens feelings (G1). */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class HelpService {

    private final CurrentUser user;
    private final Governor governor;
    private final LawKeeper law;
    private final AuditLog audit;
    private final Clock clock;

    HelpService(CurrentUser user, Governor governor, LawKeeper law, AuditLog audit, Clock clock) {
        this.user = user;
        this.governor = governor;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client pressed the button. */
    public void notSafe() {
        Me me = user.get();
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SAFETY);
        governor.notSafe(me.ownRecord());
        law.applyLaw(me.ownRecord(), LocalDate.ofInstant(clock.instant(), me.zone()));
    }
}
