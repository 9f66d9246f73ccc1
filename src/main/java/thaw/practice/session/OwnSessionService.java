package thaw.practice.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.SessionRules;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.domain.safety.GateHistory;
import thaw.domain.session.SessionId;
import thaw.governor.BegunSession;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.library.ClinicLibrary;
import thaw.library.HypnosisScript;
import thaw.library.PracticeText;
import thaw.library.Recording;
import thaw.practice.session.SessionOffer.NotNow;
import thaw.practice.session.SessionOffer.Reason;

/**
 * The client's sessions that were made for them: from their own words and signed, or as a clinician's hypnosis. They count
 * like planned ones: for the caps of a day and a week, and for the pacing law. How they end is told to {@link SessionService#end}.
 */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class OwnSessionService {

    private final CurrentUser user;
    private final OwnSessionRepository sessions;
    private final ClinicLibrary library;
    private final GateKeeper gates;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;
    private final SessionRules rules = new SessionRules(Parameters.STANDARD);

    OwnSessionService(
            CurrentUser user,
            OwnSessionRepository sessions,
            ClinicLibrary library,
            GateKeeper gates,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.sessions = sessions;
        this.library = library;
        this.gates = gates;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is behind one of the client's own signed sessions; empty for any other id, and for one taken back. */
    @Transactional(readOnly = true)
    public Optional<SessionOffer> offer(ComposedId id) {
        return find(id).map(this::offer);
    }

    /**
     * Notes that the session begins now. Told twice, it begins once.
     *
     * @return false when it cannot begin (any more)
     */
    public boolean begin(ComposedId id, SessionId session) {
        Me me = user.get();
        OwnSession own = find(id).orElse(null);
        if (own != null && own.open().stream().anyMatch(run -> run.id().equals(session))) {
            return true;
        }
        if (own == null || !(now(own) instanceof SessionOffer.Ready(Practice practice, Practice grounding))) {
            return false;
        }
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SESSION);
        governor.began(me.ownRecord(), new BegunSession(
                session,
                null,
                own.assignment(),
                practice.id().value(),
                own.version(),
                practice.route(),
                practice.level(),
                today(),
                clock.instant()));
        return true;
    }

    /** Whether one of the client's own sessions is for them still: nothing of what they have stands against it. */
    @Transactional(readOnly = true)
    public boolean suits(ComposedId id) {
        GateHistory standing = gates.of(user.get().ownRecord());
        return find(id).flatMap(own -> text(own).map(practice -> allows(own, practice, standing))).orElse(false);
    }

    /** The sound of one of the client's own sessions; empty for any other id. */
    @Transactional(readOnly = true)
    public Optional<Recording> recording(ComposedId id) {
        return find(id).map(own -> own.hypnosis()
                ? sessions.recording(user.get().ownRecord(), id)
                : Recording.NONE);
    }

    /** The practice it has, whatever may begin now; empty when a rule of a newer Thaw refuses it. */
    static Optional<Practice> text(OwnSession own) {
        return own.hypnosis()
                ? HypnosisScript.stored(own.practice())
                : Optional.of(PracticeText.read("own.yaml", own.practice()));
    }

    /** The practice; empty when its place is out of use, or when a rule of a newer Thaw refuses it. */
    private Optional<Practice> practice(OwnSession own) {
        return text(own)
                .filter(practice -> !own.hypnosis() || library.offered().byId(practice.id()).isPresent());
    }

    private Optional<OwnSession> find(ComposedId id) {
        ClientId client = user.get().ownRecord();
        return sessions.composed(client, id, today()).or(() -> sessions.hypnosis(client, id, today()));
    }

    /** A session whose page was left goes on while it could begin, and is closed otherwise. */
    private SessionOffer offer(OwnSession own) {
        Optional<Practice> practice = text(own);
        if (own.open().isEmpty() || practice.isEmpty()) {
            return now(own);
        }
        OpenSession run = own.open().getLast();
        return new SessionOffer.Unfinished(practice.get(), restingPlace(), run,
                now(own.without(run, Evidence.dayNumber(today()))) instanceof SessionOffer.Ready);
    }

    private SessionOffer now(OwnSession own) {
        Dose dose = own.dose();
        GateHistory standing = gates.of(user.get().ownRecord());
        if (standing.consentWithdrawn()) {
            return new NotNow(Reason.NO_CONSENT);
        }
        if (dose == null) {
            return new NotNow(Reason.SETTING_UP);
        }
        Optional<Practice> found = practice(own);
        if (found.isEmpty()) {
            return new NotNow(Reason.WITHDRAWN);
        }
        Practice practice = found.get();
        if (library.isSuspended(own.counted(practice))) {
            return new NotNow(Reason.RESTS);
        }
        if (!allows(own, practice, standing)) {
            return new NotNow(Reason.NOT_TODAY);
        }
        SessionRules.Start start = rules.mayStart(dose, practice.route(), new Intensity(practice.level()),
                own.ended() == 0, Evidence.dayNumber(today()), own.begun());
        return switch (start) {
            case OPEN -> new SessionOffer.Ready(practice, restingPlace());
            case GROUNDING_FIRST, ABOVE_LEVEL -> new NotNow(Reason.NOT_TODAY);
            case ENOUGH_TODAY -> new NotNow(Reason.ENOUGH_TODAY);
            case ENOUGH_THIS_WEEK -> new NotNow(Reason.ENOUGH_THIS_WEEK);
        };
    }

    /** A clinician's own words keep to whom the place is for as well, whatever they say themselves. */
    private boolean allows(OwnSession own, Practice practice, GateHistory standing) {
        return standing.allows(practice)
                && (!own.hypnosis() || library.offered().byId(practice.id()).filter(standing::allows).isPresent());
    }

    private Practice restingPlace() {
        return library.restingPlace(gates.of(user.get().ownRecord())::allows);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }
}
