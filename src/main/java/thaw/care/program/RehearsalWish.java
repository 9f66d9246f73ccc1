package thaw.care.program;

import java.time.LocalDate;
import java.util.Set;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Parameters;
import thaw.domain.practice.Route;
import thaw.domain.rehearsal.Terms;

/**
 * What a therapist wants a program rehearsed with.
 *
 * @param level    to begin at; at most the ceiling's is taken
 * @param excluded routes that are closed
 */
public record RehearsalWish(LocalDate start, Intensity level, Ceiling ceiling, Set<Route> excluded) {

    public RehearsalWish {
        excluded = Set.copyOf(excluded);
    }

    Terms with(Parameters parameters) {
        return new Terms(start, level.within(ceiling), ceiling, excluded, parameters);
    }
}
