package thaw.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CallerAddress;
import thaw.account.Me;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;

/**
 * Writes down who opened or changed which part of whose record, and why they may, in the transaction of the act: an act
 * that cannot be written down, or that nothing allows, does not happen.
 */
@Component
public class AuditLog {

    private static final String SYSTEM = "SYSTEM";
    private static final int LONGEST_ADDRESS = 60;

    private final AuditRepository entries;
    private final AuditChain chain;
    private final CallerAddress caller;
    private final Clock clock;

    AuditLog(AuditRepository entries, AuditChain chain, CallerAddress caller, Clock clock) {
        this.entries = entries;
        this.chain = chain;
        this.caller = caller;
        this.clock = clock;
    }

    /** The person opened a part of the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Me who, ClientId client, Part part) {
        add(who, client, "READ", part);
    }

    /** The person changed or added to a part of the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wrote(Me who, ClientId client, Part part) {
        add(who, client, "WRITE", part);
    }

    /** Somebody at the machine itself changed or added to a part of the record, by a tool and without signing in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wroteBySystem(ClientId client, Part part) {
        chain.add(new Entry(clock.instant(), null, SYSTEM, Basis.SYSTEM.name(), client, "WRITE", part.name(), null));
    }

    private void add(Me who, ClientId client, String act, Part part) {
        Instant now = clock.instant();
        Basis basis = basis(who, client, LocalDate.ofInstant(now, who.zone()));
        chain.add(new Entry(
                now, who.id(), who.role().name(), basis.name(), client, act, part.name(), address(who.id())));
    }

    /** @throws AccessDeniedException when nothing allows this person to open this record */
    private Basis basis(Me who, ClientId client, LocalDate today) {
        if (who.role() == Role.ADMIN) {
            return Basis.ADMINISTRATION;
        }
        if (client.equals(who.client())) {
            return Basis.OWN;
        }
        return entries.partInCareTeam(who.id(), client, today)
                .map(Basis::valueOf)
                .orElseThrow(() -> new AccessDeniedException("Nothing allows this act"));
    }

    private @Nullable String address(AccountId who) {
        return caller.of(who)
                .map(address -> address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)))
                .orElse(null);
    }

    /** The parts of a record. */
    public enum Part {
        CASELOAD,
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
        ANSWER,
        TODAY,
        WAY,
        SHARING,
        CONSENT,
        TAKE_OUT,
        ERASURE,
        PAPER,
        MEASURE,
        MODEL
    }
}
