package thaw.governor;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionId;

/**
 * A session that a client begins.
 *
 * @param planned    the planned session it fulfils; null for one outside the plan
 * @param assignment the running program; null without one
 * @param day        the client's calendar day
 */
public record BegunSession(
        SessionId id,
        @Nullable PlannedSessionId planned,
        @Nullable AssignmentId assignment,
        String practiceId,
        int practiceVersion,
        Route route,
        int level,
        LocalDate day,
        Instant at) {}
