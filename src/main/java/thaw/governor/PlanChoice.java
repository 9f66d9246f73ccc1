package thaw.governor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;

/**
 * What a client chose about a planned session.
 *
 * @param dayBefore   the day it was planned on
 * @param routeBefore the route it had
 * @param level       the level it is wished at; null for the one that the dose says
 */
public record PlanChoice(
        PlannedSessionId planned,
        Act act,
        LocalDate dayBefore,
        LocalDate dayAfter,
        Route routeBefore,
        Route routeAfter,
        @Nullable Integer level) {

    /** What kind of choice. */
    public enum Act {
        POSTPONED,
        GENTLER,
        OTHER_ROUTE
    }
}
