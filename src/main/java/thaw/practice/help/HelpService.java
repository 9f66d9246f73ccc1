package thaw.practice.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.governor.GateKeeper;
import thaw.governor.LawKeeper;

/** The client's safety plan, and "I am not safe": tells the therapist at once and pauses what opens feelings (G1). */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class HelpService {

    private final CurrentUser user;
    private final MyPlanRepository plans;
    private final GateKeeper gates;
    private final LawKeeper law;
    private final AuditLog audit;
    private final Clock clock;

    HelpService(
            CurrentUser user, MyPlanRepository plans, GateKeeper gates, LawKeeper law, AuditLog audit, Clock clock) {
        this.user = user;
        this.plans = plans;
        this.gates = gates;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client's own safety plan as it holds now; empty while none has been written. */
    @Transactional(readOnly = true)
    public Optional<MyPlan> plan() {
        return plans.newest(user.get().ownRecord());
    }

    /** Whether "I am not safe" stands, pressed by the client or set by a clinician. */
    @Transactional(readOnly = true)
    public boolean isTold() {
        return gates.of(user.get().ownRecord()).crisis();
    }

    /** The client pressed the button. */
    public void notSafe() {
        notSafe(null);
    }

    /**
     * The client pressed the button.
     *
     * @param when in words, where that was a while ago without a network
     */
    public void notSafe(@Nullable String when) {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SAFETY);
        gates.act(me.ownRecord(), GateChange.of(today, GateAct.CRISIS_RAISED), me.id(), when);
        law.applyLaw(me.ownRecord(), today);
    }
}
