package thaw.practice.session;

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
import thaw.domain.compose.ComposedId;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlannedSessionId;
import thaw.governor.BegunSession;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;
import thaw.library.ClinicLibrary;
import thaw.library.Shelved;

/**
 * Takes in sessions that run or ran on a phone. They have happened, so they count as evidence whatever may begin now; the
 * caps on what may begin (S5) were asked when the phone got the session.
 */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class ArrivalService {

    private final CurrentUser user;
    private final SessionRepository sessions;
    private final OwnSessionRepository own;
    private final ClinicLibrary library;
    private final Governor governor;
    private final DoseKeeper doses;
    private final LawKeeper law;
    private final AuditLog audit;
    private final Clock clock;

    ArrivalService(
            CurrentUser user,
            SessionRepository sessions,
            OwnSessionRepository own,
            ClinicLibrary library,
            Governor governor,
            DoseKeeper doses,
            LawKeeper law,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.sessions = sessions;
        this.own = own;
        this.library = library;
        this.governor = governor;
        this.doses = doses;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores what the phone tells of a session; a beginning, an event or an end that is told again counts once.
     *
     * @return false when the client has no such session, or the library no such practice
     */
    public boolean arrived(ArrivedSession session) {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        BegunSession begun = begun(me, session, today).orElse(null);
        if (begun == null) {
            return false;
        }
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SESSION);
        governor.began(me.ownRecord(), begun);
        if (!session.ended()) {
            governor.goesOn(me.ownRecord(), session.id(), session.outcome());
        } else if (governor.ended(
                me.ownRecord(), session.id(), session.outcome(), session.day(), session.endedAt())) {
            if (session.outcome().tookPlace()) {
                doses.groundingDone(me.ownRecord());
            }
            law.applyLaw(me.ownRecord(), session.day(), today);
        }
        return true;
    }

    /** The version the phone had; a phone that does not know it had the one that is newest now. Withdrawn ones count. */
    private Optional<Practice> practice(ArrivedSession session) {
        Optional<Practice> newest = library.shelved(session.practice()).map(Shelved::practice);
        Integer version = session.version();
        return newest.isEmpty() || version == null
                ? newest
                : library.version(new PracticeVersion(session.practice().value(), version));
    }

    private Optional<BegunSession> begun(Me me, ArrivedSession session, LocalDate today) {
        return switch (session.place()) {
            case Place.Planned(PlannedSessionId id) -> sessions.byId(me.ownRecord(), id, today)
                    .flatMap(planned -> practice(session).map(practice ->
                            begun(session, id, planned.assignment(), practice, practice.version())));
            case Place.Own(ComposedId id) -> own.ever(me.ownRecord(), id, today)
                    .flatMap(made -> OwnSessionService.text(made).map(practice ->
                            begun(session, null, made.assignment(), practice, made.version())));
        };
    }

    private static BegunSession begun(ArrivedSession session, @Nullable PlannedSessionId planned,
            @Nullable AssignmentId assignment, Practice practice, int version) {
        return new BegunSession(
                session.id(),
                planned,
                assignment,
                practice.id().value(),
                version,
                practice.route(),
                practice.level(),
                session.day(),
                session.startedAt());
    }
}
