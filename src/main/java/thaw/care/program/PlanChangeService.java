package thaw.care.program;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.domain.program.PlanChange;
import thaw.governor.PhaseKeeper;

/** Changes how an assigned program goes on for one client, without touching the program. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class PlanChangeService {

    private final CurrentUser user;
    private final ReplanRepository plans;
    private final PhaseKeeper phases;
    private final AuditLog audit;
    private final Clock clock;

    PlanChangeService(
            CurrentUser user,
            ReplanRepository plans,
            PhaseKeeper phases,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.plans = plans;
        this.phases = phases;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a change. */
    public enum Changed {
        DONE,
        /** So many sessions with so much rest do not fit into a week. */
        DOES_NOT_FIT,
        /** The day lies in the past or after the program. */
        START_OUT_OF_RANGE,
        /** No program runs, or there is no such client for this therapist. */
        NOT_FOUND
    }

    /** From the day of the change on, sessions that were planned are withdrawn and the changed days take their place. */
    public Changed change(ClientId client, PlanChange change) {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        Optional<ReplanRepository.Running> found = plans.running(me.id(), client, today);
        if (found.isEmpty()) {
            return Changed.NOT_FOUND;
        }
        ReplanRepository.Running running = found.get();
        if (change.from().isBefore(today) || change.from().isAfter(running.end())) {
            return Changed.START_OUT_OF_RANGE;
        }
        if (change.sessionsPerWeek() * (change.restDays() + 1) > 7 || change.sessionsPerWeek() < 1 || change.restDays() < 0) {
            return Changed.DOES_NOT_FIT;
        }
        phases.change(client, change);
        plans.note(running.assignment(), change, me.id(), clock.instant());
        audit.wrote(me, client, AuditLog.Part.PROGRAM);
        return Changed.DONE;
    }
}
