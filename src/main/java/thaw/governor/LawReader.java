package thaw.governor;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.PacingLaw;
import thaw.domain.people.ClientId;

/** Asks the pacing law about one client, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class LawReader {

    private final EvidenceRepository evidence;

    LawReader(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    /** What the law says on the client's calendar day; empty while no dose is set. */
    public Optional<Decision> decide(ClientId client, LocalDate today) {
        return evidence.of(client, today).map(PacingLaw::decide);
    }
}
