package thaw.practice.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Dose;
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
 */
record AvailableSession(
        PlannedSessionId id,
        AssignmentId assignment,
        LocalDate day,
        Route route,
        String state,
        @Nullable Dose dose,
        int ended,
        List<SessionRules.Begun> begun) {}
