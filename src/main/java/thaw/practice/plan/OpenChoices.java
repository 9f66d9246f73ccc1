package thaw.practice.plan;

import java.time.LocalDate;
import java.util.List;
import thaw.domain.practice.Route;

/**
 * What is open to a client for a session of today.
 *
 * @param days      days to move it to
 * @param gentler   the next lower level; 0 where there is none
 * @param grounding whether grounding can be taken in its place
 * @param routes    other routes of the phase that are open
 * @param asPlanned whether a gentler one was chosen that can be taken back
 */
public record OpenChoices(List<LocalDate> days, int gentler, boolean grounding, List<Route> routes, boolean asPlanned) {

    public OpenChoices {
        days = List.copyOf(days);
        routes = List.copyOf(routes);
    }
}
