package thaw.practice.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.SessionRules;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.safety.GateHistory;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.DoseKeeper;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;
import thaw.governor.LawReader;
import thaw.library.PracticeLibrary;

/** The client's own sessions: what can be done now, its beginning, and what came of it. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class SessionService {

    private final CurrentUser user;
    private final SessionRepository sessions;
    private final PracticeLibrary library;
    private final Governor governor;
    private final DoseKeeper doses;
    private final LawKeeper law;
    private final LawReader reader;
    private final GateKeeper gates;
    private final RestingPlaces resting;
    private final AuditLog audit;
    private final Clock clock;
    private final SessionRules rules = new SessionRules(Parameters.STANDARD);

    SessionService(
            CurrentUser user,
            SessionRepository sessions,
            PracticeLibrary library,
            Governor governor,
            DoseKeeper doses,
            LawKeeper law,
            LawReader reader,
            GateKeeper gates,
            RestingPlaces resting,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.sessions = sessions;
        this.library = library;
        this.governor = governor;
        this.doses = doses;
        this.law = law;
        this.reader = reader;
        this.gates = gates;
        this.resting = resting;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is behind one of the client's planned sessions; empty for any other id. */
    @Transactional(readOnly = true)
    public Optional<SessionOffer> offer(PlannedSessionId id) {
        return find(id).map(this::offer);
    }

    /**
     * Notes that the planned session begins now with the practice on offer. Told twice, it begins once.
     *
     * @return false when it cannot begin (any more)
     */
    public boolean begin(PlannedSessionId planned, SessionId session) {
        Me me = user.get();
        AvailableSession available = find(planned).orElse(null);
        if (available != null && available.open().stream().anyMatch(run -> run.id().equals(session))) {
            return true;
        }
        if (available == null || !(offer(available.anew()) instanceof SessionOffer.Ready(Practice practice, Practice other))) {
            return false;
        }
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SESSION);
        governor.began(me.ownRecord(), new BegunSession(
                session,
                planned,
                available.assignment(),
                practice.id().value(),
                practice.version(),
                practice.route(),
                practice.level(),
                today(me),
                clock.instant()));
        return true;
    }

    /** Stores what came of a session, and lets the pacing law act on it at once. Told twice, it counts once. */
    public void end(SessionId session, SessionOutcome outcome) {
        Me me = user.get();
        if (governor.ended(me.ownRecord(), session, outcome, today(me))) {
            audit.wrote(me, me.ownRecord(), AuditLog.Part.SESSION);
            if (outcome.tookPlace()) {
                doses.groundingDone(me.ownRecord());
            }
            law.applyLaw(me.ownRecord(), today(me));
        }
    }

    /** The thresholds that hold inside a session of this client's. */
    @Transactional(readOnly = true)
    public Parameters thresholds() {
        Me me = user.get();
        return reader.parameters(me.ownRecord(), today(me)).orElse(Parameters.STANDARD);
    }

    private Optional<AvailableSession> find(PlannedSessionId id) {
        Me me = user.get();
        return sessions.byId(me.ownRecord(), id, today(me));
    }

    private SessionOffer offer(AvailableSession session) {
        return session.unfinished().flatMap(run -> unfinished(session, run)).orElseGet(() -> now(session));
    }

    /** A run goes on with the practice it began with, and while that practice is what is on offer. */
    private Optional<SessionOffer> unfinished(AvailableSession session, OpenSession run) {
        return library.byId(run.practice()).map(practice -> new SessionOffer.Unfinished(
                practice,
                resting.grounding(),
                run,
                now(session.without(run)) instanceof SessionOffer.Ready(Practice open, Practice other)
                        && open.equals(practice)));
    }

    private SessionOffer now(AvailableSession session) {
        LocalDate today = today(user.get());
        Dose dose = session.dose();
        if (session.state().equals("WITHDRAWN") || dose == null) {
            return new SessionOffer.NotNow(SessionOffer.Reason.WITHDRAWN);
        }
        if (session.state().equals("DONE")) {
            return new SessionOffer.NotNow(SessionOffer.Reason.DONE);
        }
        if (!session.day().equals(today)) {
            return new SessionOffer.NotNow(SessionOffer.Reason.NOT_TODAY);
        }
        GateHistory standing = gates.of(user.get().ownRecord());
        if (standing.consentWithdrawn()) {
            return new SessionOffer.NotNow(SessionOffer.Reason.SETTING_UP);
        }
        return standing.excluded().contains(session.route())
                ? grounding(dose, session.ended() == 0, Evidence.dayNumber(today), session)
                : byRules(session, dose, Evidence.dayNumber(today));
    }

    private SessionOffer byRules(AvailableSession session, Dose dose, int today) {
        boolean first = session.ended() == 0;
        SessionRules.Start start =
                rules.mayStart(dose, session.route(), dose.level(), first, today, session.begun());
        return switch (start) {
            case OPEN -> ready(session.route(), dose.level());
            case GROUNDING_FIRST -> grounding(dose, first, today, session);
            case ABOVE_LEVEL -> new SessionOffer.NotNow(SessionOffer.Reason.WITHDRAWN);
            case ENOUGH_TODAY -> new SessionOffer.NotNow(SessionOffer.Reason.ENOUGH_TODAY);
            case ENOUGH_THIS_WEEK -> new SessionOffer.NotNow(SessionOffer.Reason.ENOUGH_THIS_WEEK);
        };
    }

    private SessionOffer grounding(Dose dose, boolean first, int today, AvailableSession session) {
        Intensity lowest = new Intensity(Intensity.LOWEST);
        return rules.mayStart(dose, Route.GROUNDING, lowest, first, today, session.begun()) == SessionRules.Start.OPEN
                ? ready(Route.GROUNDING, lowest)
                : new SessionOffer.NotNow(SessionOffer.Reason.ENOUGH_TODAY);
    }

    /** The practice of the route at the level; grounding where the route has none that is open. None that is suspended. */
    private SessionOffer ready(Route route, Intensity level) {
        Set<PracticeVersion> suspended = resting.suspended();
        Optional<Practice> grounding = library.grounding().stream()
                .filter(found -> found.level() <= level.level() && !suspended.contains(PracticeVersion.of(found)))
                .findFirst();
        Optional<Practice> practice = library.forRouteAndLevel(route, level.level()).stream()
                .filter(found -> !found.locked() && !suspended.contains(PracticeVersion.of(found)))
                .findFirst()
                .or(() -> grounding);
        return practice.isPresent() && grounding.isPresent()
                ? new SessionOffer.Ready(practice.get(), grounding.get())
                : new SessionOffer.NotNow(SessionOffer.Reason.RESTS);
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
