package thaw.care.alert;

import java.time.Instant;
import thaw.domain.alert.AlertId;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * An alert in the worklist.
 *
 * @param rule        the rule of the pacing law that spoke, or {@link thaw.governor.AlertKeeper#LAW}
 * @param undelivered no page has shown it to its owner
 * @param mailFailed  a letter that was to tell the owner did not go out, or not yet
 * @param version     to find a change made meanwhile
 */
public record AlertRow(
        AlertId id,
        ClientId client,
        String name,
        String rule,
        Tier tier,
        Stage stage,
        AccountId owner,
        String ownerName,
        Instant due,
        Instant raisedAt,
        int fired,
        boolean undelivered,
        boolean mailFailed,
        int version) {

    /** Where an alert stands. */
    public enum Stage {
        RAISED,
        OWNED,
        ACTED,
        CLOSED
    }

    public boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    /** Whether somebody should have acted by now. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(due);
    }
}
