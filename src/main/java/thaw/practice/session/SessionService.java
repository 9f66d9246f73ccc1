package thaw.practice.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import thaw.library.ClinicLibrary;
import thaw.library.PracticeLibrary;

/** The client's own sessions: what can be done now, its beginning, and what came of it. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class SessionService {

    private final CurrentUser user;
    private final SessionRepository sessions;
    private final ClinicLibrary library;
    private final Governor governor;
    private final DoseKeeper doses;
    private final LawKeeper law;
    private final LawReader reader;
    private final GateKeeper gates;
    private final AuditLog audit;
    private final Clock clock;
    private final SessionRules rules = new SessionRules(Parameters.STANDARD);

    SessionService(
            CurrentUser user,
            SessionRepository sessions,
            ClinicLibrary library,
            Governor governor,
            DoseKeeper doses,
            LawKeeper law,
            LawReader reader,
            GateKeeper gates,
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
        this.audit = audit;
        this.clock = clock;
    }

    /** What is behind one of the client's planned sessions; empty for any other id. */
    @Transactional(readOnly = true)
    public Optional<SessionOffer> offer(PlannedSessionId id) {
        return find(id).map(this::offer);
    }

    /** The same for everything that is planned for the client's day, read at once. */
    @Transactional(readOnly = true)
    public Map<PlannedSessionId, SessionOffer> offers() {
        Me me = user.get();
        List<AvailableSession> planned = sessions.ofDay(me.ownRecord(), today(me));
        if (planned.isEmpty()) {
            return Map.of();
        }
        GateHistory standing = standing();
        PracticeLibrary offered = offered(standing);
        return planned.stream().collect(Collectors.toMap(AvailableSession::id, one -> offer(one, standing, offered)));
    }

    /**
     * Notes that the planned session begins now with the practice that was on offer when its page was opened. Told twice,
     * it begins once.
     *
     * @return false when it cannot begin (any more)
     */
    public boolean begin(PlannedSessionId planned, SessionId session, PracticeVersion playing) {
        Me me = user.get();
        AvailableSession available = find(planned).orElse(null);
        if (available != null && available.open().stream().anyMatch(run -> run.id().equals(session))) {
            return true;
        }
        Practice practice = available == null ? null : library.version(playing).orElse(null);
        GateHistory standing = standing();
        PracticeLibrary offered = offered(standing);
        if (available == null
                || practice == null
                || offered.byId(practice.id()).isEmpty()
                || !mayPlay(available.anew(), practice, standing, offered)) {
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
        GateHistory standing = standing();
        return offer(session, standing, offered(standing));
    }

    private SessionOffer offer(AvailableSession session, GateHistory standing, PracticeLibrary offered) {
        return session.unfinished()
                .flatMap(run -> unfinished(session, run, standing, offered))
                .orElseGet(() -> now(session, standing, offered));
    }

    /** A run goes on with the practice it began with, also where that was withdrawn or has a newer version meanwhile. */
    private Optional<SessionOffer> unfinished(
            AvailableSession session, OpenSession run, GateHistory standing, PracticeLibrary offered) {
        return library.version(run.practice()).map(practice -> new SessionOffer.Unfinished(
                practice,
                library.restingPlace(standing::allows),
                run,
                mayPlay(session.without(run), practice, standing, offered)));
    }

    private GateHistory standing() {
        return gates.of(user.get().ownRecord());
    }

    /** What may reach the client: nothing that is not for them. */
    private PracticeLibrary offered(GateHistory standing) {
        return library.offered().fitting(standing::allows);
    }

    /**
     * Whether this practice would be a fitting one now, if it were the one on the shelf. One that is suspended is not, and
     * neither is one that is not for the client.
     */
    private boolean mayPlay(
            AvailableSession session, Practice practice, GateHistory standing, PracticeLibrary offered) {
        return !library.isSuspended(practice)
                && standing.allows(practice)
                && now(session, standing, offered.and(practice)) instanceof SessionOffer.Ready(Practice open, Practice other)
                && open.route() == practice.route()
                && open.level() == practice.level();
    }

    private SessionOffer now(AvailableSession session, GateHistory standing, PracticeLibrary offered) {
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
        if (standing.consentWithdrawn()) {
            return new SessionOffer.NotNow(SessionOffer.Reason.NO_CONSENT);
        }
        return standing.excluded().contains(session.route())
                ? grounding(dose, session.ended() == 0, Evidence.dayNumber(today), session, offered)
                : byRules(session, dose, Evidence.dayNumber(today), offered);
    }

    private SessionOffer byRules(AvailableSession session, Dose dose, int today, PracticeLibrary offered) {
        boolean first = session.ended() == 0;
        SessionRules.Start start =
                rules.mayStart(dose, session.route(), dose.level(), first, today, session.begun());
        return switch (start) {
            case OPEN -> ready(session, session.route(), dose.level(), offered);
            case GROUNDING_FIRST -> grounding(dose, first, today, session, offered);
            case ABOVE_LEVEL -> new SessionOffer.NotNow(SessionOffer.Reason.WITHDRAWN);
            case ENOUGH_TODAY -> new SessionOffer.NotNow(SessionOffer.Reason.ENOUGH_TODAY);
            case ENOUGH_THIS_WEEK -> new SessionOffer.NotNow(SessionOffer.Reason.ENOUGH_THIS_WEEK);
        };
    }

    private SessionOffer grounding(
            Dose dose, boolean first, int today, AvailableSession session, PracticeLibrary offered) {
        Intensity lowest = new Intensity(Intensity.LOWEST);
        return rules.mayStart(dose, Route.GROUNDING, lowest, first, today, session.begun()) == SessionRules.Start.OPEN
                ? ready(session, Route.GROUNDING, lowest, offered)
                : new SessionOffer.NotNow(SessionOffer.Reason.ENOUGH_TODAY);
    }

    /** The practice of the route at the level that has its turn; grounding where none is open. */
    private static SessionOffer ready(AvailableSession session, Route route, Intensity level, PracticeLibrary offered) {
        Optional<Practice> grounding = offered.grounding().stream()
                .filter(found -> found.level() <= level.level())
                .findFirst();
        Optional<Practice> practice = offered.turn(route, level.level(), session.id().value()).or(() -> grounding);
        return practice.isPresent() && grounding.isPresent()
                ? new SessionOffer.Ready(practice.get(), grounding.get())
                : new SessionOffer.NotNow(SessionOffer.Reason.RESTS);
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
