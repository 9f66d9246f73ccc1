package thaw.practice.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.SessionRules;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlannedSessionId;

/**
 * A planned session of the client and what holds for it now.
 *
 * @param dose  null while none is set, and then no session can begin
 * @param ended sessions of the running program that have ended
 * @param begun sessions begun in the last seven days
 * @param open  runs of it that have not ended, the newest last
 */
record AvailableSession(
        PlannedSessionId id,
        AssignmentId assignment,
        LocalDate day,
        Route route,
        String state,
        @Nullable Dose dose,
        int ended,
        List<SessionRules.Begun> begun,
        List<OpenSession> open) {

    /** The run whose page was left or lost; empty once the session is done or off the plan. */
    Optional<OpenSession> unfinished() {
        return state.equals("PLANNED") && !open.isEmpty() ? Optional.of(open.getLast()) : Optional.empty();
    }

    /** The session as if none of its runs could go on. */
    AvailableSession anew() {
        return new AvailableSession(id, assignment, day, route, state, dose, ended, begun, List.of());
    }

    /** The session as if this run had not begun: it does not stand in its own way. */
    AvailableSession without(OpenSession run) {
        List<SessionRules.Begun> others = new ArrayList<>(begun);
        others.remove(new SessionRules.Begun(Evidence.dayNumber(day), run.level()));
        return new AvailableSession(id, assignment, day, route, state, dose, ended, others, List.of());
    }
}
