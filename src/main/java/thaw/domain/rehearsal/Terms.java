package thaw.domain.rehearsal;

import java.time.LocalDate;
import java.util.Set;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Parameters;
import thaw.domain.practice.Route;

/**
 * What a rehearsal begins with.
 *
 * @param start      the first day of the program
 * @param level      of the first session, within the ceiling
 * @param excluded   routes that are closed; grounding takes their place (G4)
 * @param parameters the thresholds of the law
 */
public record Terms(LocalDate start, Intensity level, Ceiling ceiling, Set<Route> excluded, Parameters parameters) {

    public Terms {
        excluded = Set.copyOf(excluded);
        if (!ceiling.allows(level.level())) {
            throw new IllegalArgumentException("The level is above the ceiling");
        }
    }
}
