package thaw.governor;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.Replay;
import thaw.domain.people.ClientId;

/** Asks the pacing law about one client, in the caller's transaction. Asking changes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class LawReader {

    private final EvidenceRepository evidence;

    LawReader(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    /** What the law says on the client's calendar day; empty while no dose is set. */
    public Optional<Decision> decide(ClientId client, LocalDate today) {
        return decide(client, today, false);
    }

    /**
     * As {@link #decide(ClientId, LocalDate)}.
     *
     * @param withoutContact the therapist proceeds although no contact shows (U6)
     */
    public Optional<Decision> decide(ClientId client, LocalDate today, boolean withoutContact) {
        return evidence.of(client, today).map(known -> known.decide(withoutContact));
    }

    /** The thresholds that hold for the client; empty while no dose is set. */
    public Optional<Parameters> parameters(ClientId client, LocalDate today) {
        return evidence.of(client, today).map(ClientEvidence::parameters);
    }

    /** What other thresholds would have decided on each day of this client's history; empty while no dose is set. */
    public Optional<Replay> replay(ClientId client, LocalDate today, Parameters changed) {
        return evidence.of(client, today).map(known -> Replay.of(
                known.course(), known.today(), known.parameters(), changed));
    }
}
