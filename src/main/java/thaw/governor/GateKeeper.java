package thaw.governor;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.pacing.Rule;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.GateHistory;

/**
 * Keeps the gates of clients, in the caller's transaction. The caller has made sure that the person may do this, and
 * asks the law afterwards ({@link LawKeeper#applyLaw}), which reads the gates before any number.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GateKeeper {

    private final GateRepository gates;
    private final StateRepository states;
    private final Governor governor;
    private final AlertKeeper alerts;
    private final Clock clock;

    GateKeeper(
            GateRepository gates, StateRepository states, Governor governor, AlertKeeper alerts, Clock clock) {
        this.gates = gates;
        this.states = states;
        this.governor = governor;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** What was done to the client's gates so far. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public GateHistory of(ClientId client) {
        return gates.of(client);
    }

    /**
     * Does something to a gate, whatever was done meanwhile: nobody's call for help waits for somebody to read on.
     *
     * @param by     null when Thaw does it because of an answer
     * @param reason why, in words, where somebody gave them
     */
    public void act(ClientId client, GateChange change, @Nullable AccountId by, @Nullable String reason) {
        gates.add(client, new GateRepository.Done(change, clock.instant(), by, reason));
        tell(client, change.act());
    }

    /**
     * Does what somebody decided on the gates they saw.
     *
     * @param seen how many acts there were then
     * @return false when something was done meanwhile; nothing has changed then
     */
    public boolean actOn(ClientId client, GateChange change, int seen, AccountId by, String reason) {
        boolean added = gates.addAfter(client, seen, new GateRepository.Done(change, clock.instant(), by, reason));
        if (added) {
            tell(client, change.act());
        }
        return added;
    }

    /** The client agrees to the program that is set up with them, unless consent was given or withdrawn before. */
    public void agreed(ClientId client, GateChange consent, AccountId by) {
        if (!gates.of(client).knowsConsent()) {
            act(client, consent, by, null);
        }
    }

    /** A crisis stands in the caseload until it is closed on purpose. */
    private void tell(ClientId client, GateAct act) {
        switch (act) {
            case CRISIS_RAISED -> governor.notSafe(client);
            case CRISIS_CLOSED -> states.safeAgain(client);
            case ITEM_9_RAISED -> alerts.call(client, Rule.G1B);
            case DANGER_RAISED -> alerts.call(client, Rule.G2);
            case TRAUMA_TOLD -> alerts.call(client, Rule.G3);
            case CONSENT_GIVEN, CONSENT_WITHDRAWN, ITEM_9_CLOSED, DANGER_CLOSED, TRAUMA_TAKEN_BACK, PROTECTION_LIFTED,
                    ROUTE_EXCLUDED, ROUTE_OPENED, CONDITION_NOTED, CONDITION_ENDED -> {}
        }
        governor.changed(client);
    }
}
