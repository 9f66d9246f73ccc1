package thaw.governor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.LivedCourse;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.Replay;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateHistory;

/** Asks the pacing law about one client, in the caller's transaction. Asking changes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class LawReader {

    private static final Logger LOG = LoggerFactory.getLogger(LawReader.class);

    private final EvidenceRepository evidence;
    private final GateRepository gates;
    private final DecisionRepository decisions;

    LawReader(EvidenceRepository evidence, GateRepository gates, DecisionRepository decisions) {
        this.evidence = evidence;
        this.gates = gates;
        this.decisions = decisions;
    }

    /**
     * What the law says on the client's calendar day; empty while no dose is set, and when the law fails: what the
     * therapist lowers by hand must not wait for it to be mended.
     */
    public Optional<Decision> decide(ClientId client, LocalDate today) {
        try {
            return evidence.of(client, today).map(known -> known.decide(false));
        } catch (RuntimeException mistake) {
            LOG.error("The pacing law failed: {} at {}", mistake.getClass().getName(), mistake.getStackTrace()[0]);
            return Optional.empty();
        }
    }

    /** The thresholds that hold for the client; empty while no dose is set. */
    public Optional<Parameters> parameters(ClientId client, LocalDate today) {
        return evidence.of(client, today).map(ClientEvidence::parameters);
    }

    /** The thresholds that hold where none are signed for a client. */
    public Parameters ofClinic() {
        return decisions.ofClinic();
    }

    /** What other thresholds would have decided on each day of this client's history; empty while no dose is set. */
    public Optional<Replay> replay(ClientId client, LocalDate today, Parameters changed) {
        GateHistory history = gates.of(client);
        Map<LocalDate, String> routes = evidence.plannedRoutes(client, today);
        return evidence.ever(client, today).map(known -> Replay.of(
                known.course(),
                known.today(),
                day -> around(LocalDate.ofEpochDay(day), today, history, routes),
                known.parameters(),
                changed));
    }

    /** Of a day gone by; today the gates are those that stand now. Somebody is responsible for whoever has a dose. */
    private static LivedCourse.Around around(
            LocalDate day, LocalDate today, GateHistory history, Map<LocalDate, String> routes) {
        GateHistory then = day.equals(today) ? history : history.on(day);
        return new LivedCourse.Around(then.gates(true), routes.get(day));
    }
}
