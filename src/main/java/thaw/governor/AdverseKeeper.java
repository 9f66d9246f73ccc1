package thaw.governor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.database.PastTheWall;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Firing;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.session.Adverse;
import thaw.domain.session.SessionId;

/**
 * Takes in that a session did not do its client good, in the caller's transaction. The therapist is told; and when as many
 * different clients as the clinic has set say so of one version of a practice, that version is offered to nobody until an
 * admin lifts it with a reason. From then on they are counted anew. A client counts once for a version.
 */
@Component
@PastTheWall
@Transactional(propagation = Propagation.MANDATORY)
public class AdverseKeeper {

    /** Stands where a rule's id stands in an alert. */
    public static final String ADVERSE = "ADVERSE";

    private static final int MOST_REPORTED = 100;

    private final AdverseRepository reports;
    private final SuspensionRepository suspensions;
    private final AlertKeeper alerts;
    private final Governor governor;
    private final Clock clock;

    AdverseKeeper(
            AdverseRepository reports,
            SuspensionRepository suspensions,
            AlertKeeper alerts,
            Governor governor,
            Clock clock) {
        this.reports = reports;
        this.suspensions = suspensions;
        this.alerts = alerts;
        this.governor = governor;
        this.clock = clock;
    }

    /**
     * The client's own session did not do them good.
     *
     * @return false when it is not theirs, or they said so before; nothing has changed then
     */
    public boolean told(ClientId client, SessionId session, Adverse adverse) {
        Optional<PracticeVersion> practice = reports.add(client, session, adverse, clock.instant());
        practice.ifPresent(version -> {
            suspensions.suspendAtThreshold(version, clock.instant());
            alerts.fire(new Cause(client, ADVERSE), Firing.of(Tier.ROUTINE, "session " + session.value(), clock.instant()));
            governor.changed(client);
        });
        return practice.isPresent();
    }

    /**
     * An admin lets a version be offered again.
     *
     * @return false when it is not suspended any more
     */
    public boolean lift(PracticeVersion version, String reason, AccountId by) {
        return suspensions.lift(version, reason, by, clock.instant());
    }

    /** How many different clients spoke of a version. */
    public record Reported(PracticeVersion version, int clients) {}

    /** Versions that at least so many different clients spoke of, most first: counts, and nothing of anybody. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Reported> reported(int atLeast) {
        return reports.reported(atLeast, MOST_REPORTED);
    }

    /** How many different clients it takes. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public int threshold() {
        return suspensions.threshold();
    }

    /** Sets how many different clients it takes, 1 to 50. Reports that are in are not counted again by that. */
    public void threshold(int clients) {
        suspensions.setThreshold(clients);
    }
}
