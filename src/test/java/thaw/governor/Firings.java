package thaw.governor;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Firing;
import thaw.domain.pacing.Tier;
import thaw.domain.people.ClientId;

/** Lets a test raise an alert of any rule, without the evidence that brings the law to it. */
@Component
public class Firings {

    private final AlertKeeper alerts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Firings(AlertKeeper alerts, TransactionTemplate transaction, Clock clock) {
        this.alerts = alerts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The rule fires now. */
    public void fire(ClientId client, String rule, Tier tier) {
        transaction.executeWithoutResult(status -> alerts.fire(
                new Cause(client, rule), Firing.of(tier, "at " + clock.instant(), clock.instant())));
    }
}
