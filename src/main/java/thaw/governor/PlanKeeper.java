package thaw.governor;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.safety.SafetyPlan;

/** Keeps safety plans, every version of them, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanKeeper {

    private final PlanRepository plans;
    private final Governor governor;
    private final Clock clock;

    PlanKeeper(PlanRepository plans, Governor governor, Clock clock) {
        this.plans = plans;
        this.governor = governor;
        this.clock = clock;
    }

    /**
     * Stores the next version of a client's plan. The caller has made sure that the person may do this.
     *
     * @param seen the version that it was written from; 0 for the first plan
     * @return false when somebody stored another one meanwhile; nothing has changed then
     */
    public boolean write(ClientId client, SafetyPlan plan, int seen, AccountId by) {
        boolean written = plans.add(client, plan, seen, by, clock.instant());
        if (written) {
            governor.changed(client);
        }
        return written;
    }
}
