package thaw.audit;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.Me;
import thaw.domain.people.ClientId;

/**
 * Writes down who opened or changed which part of whose record, in the transaction of the act: an act that cannot be
 * written down does not happen.
 */
@Component
public class AuditLog {

    private final AuditRepository entries;
    private final Clock clock;

    AuditLog(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The person opened a part of the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Me who, ClientId client, Part part) {
        entries.add(clock.instant(), who, client, "READ", part);
    }

    /** The person changed or added to a part of the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wrote(Me who, ClientId client, Part part) {
        entries.add(clock.instant(), who, client, "WRITE", part);
    }

    /** Somebody at the machine itself changed or added to a part of the record, by a tool and without signing in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wroteBySystem(ClientId client, Part part) {
        entries.addBySystem(clock.instant(), client, "WRITE", part);
    }

    /** The parts of a record. */
    public enum Part {
        CHART,
        CHECK_IN,
        SESSION,
        PACE,
        PROGRAM,
        SAFETY,
        EVENT,
        STIRRING,
        ALERT,
        IMPORT,
        REMINDERS,
        ANSWER
    }
}
