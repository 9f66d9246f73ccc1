package thaw.practice.session;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.governor.AdverseKeeper;
import thaw.library.PracticeLibrary;

/** What is offered to nobody now, and the grounding that is always there. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class RestingPlaces {

    private final PracticeLibrary library;
    private final AdverseKeeper adverse;

    RestingPlaces(PracticeLibrary library, AdverseKeeper adverse) {
        this.library = library;
        this.adverse = adverse;
    }

    Set<PracticeVersion> suspended() {
        return adverse.suspended();
    }

    /** The grounding that a session can turn to; whoever is in the middle of something is never left without one. */
    Practice grounding() {
        Set<PracticeVersion> suspended = suspended();
        return library.grounding().stream()
                .filter(found -> !suspended.contains(PracticeVersion.of(found)))
                .findFirst()
                .orElse(library.grounding().getFirst());
    }
}
