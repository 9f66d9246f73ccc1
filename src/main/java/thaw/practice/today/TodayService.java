package thaw.practice.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.audit.DailyReads;
import thaw.governor.DoseKeeper;
import thaw.governor.GateKeeper;
import thaw.governor.LawKeeper;
import thaw.governor.PhaseKeeper;
import thaw.governor.RhythmKeeper;
import thaw.practice.session.SessionService;

/** The client's own day. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class TodayService {

    private final CurrentUser user;
    private final TodayRepository days;
    private final SessionService sessions;
    private final DoseKeeper doses;
    private final LawKeeper law;
    private final PhaseKeeper phases;
    private final GateKeeper gates;
    private final RhythmKeeper rhythms;
    private final AuditLog audit;
    private final DailyReads reads;
    private final Clock clock;

    TodayService(
            CurrentUser user,
            TodayRepository days,
            SessionService sessions,
            DoseKeeper doses,
            LawKeeper law,
            PhaseKeeper phases,
            GateKeeper gates,
            RhythmKeeper rhythms,
            AuditLog audit,
            DailyReads reads,
            Clock clock) {
        this.user = user;
        this.days = days;
        this.sessions = sessions;
        this.doses = doses;
        this.law = law;
        this.phases = phases;
        this.gates = gates;
        this.rhythms = rhythms;
        this.audit = audit;
        this.reads = reads;
        this.clock = clock;
    }

    /** Today, in the client's own time zone. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Today today() {
        Me me = user.get();
        return reads.own(me, AuditLog.Part.TODAY, () -> today(me));
    }

    private Today today(Me me) {
        return days.of(me.ownRecord(), LocalDate.ofInstant(clock.instant(), me.zone()))
                .orElseThrow()
                .behind(gates.of(me.ownRecord()), rhythms.asksToday(me.ownRecord(), me.zone()), sessions.offers());
    }

    /** The part of the program that the client is in; empty where none runs. */
    @Transactional(readOnly = true)
    public Optional<Part> part() {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        return phases.of(me.ownRecord())
                .filter(standing -> !today.isAfter(standing.plan().lastDay()))
                .map(standing -> Part.of(standing, today, me.zone()));
    }

    /** The answer to "ready for a bit more". Nothing changes by it alone; the therapist sees it. */
    public void ready(boolean ready) {
        Me me = user.get();
        audit.wrote(me, me.ownRecord(), AuditLog.Part.PACE);
        doses.ready(me.ownRecord(), ready);
        law.applyLaw(me.ownRecord(), LocalDate.ofInstant(clock.instant(), me.zone()));
    }
}
