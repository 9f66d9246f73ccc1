package thaw.practice.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlannedSessionId;

/**
 * A planned session of the client and what holds for it now.
 *
 * @param level          null while no level is set, and then no session can begin
 * @param groundingOwed  how many sessions after a pause are grounding still
 * @param sessionsBefore sessions ended in the running program before now
 * @param startedToday   sessions begun on the client's day
 * @param startedInWeek  sessions begun on this and the six days before
 */
record AvailableSession(
        PlannedSessionId id,
        ClientId client,
        AssignmentId assignment,
        LocalDate day,
        Route route,
        String state,
        @Nullable Integer level,
        boolean paused,
        boolean groundingOnly,
        int groundingOwed,
        int sessionsBefore,
        int startedToday,
        int startedInWeek) {}
