package thaw.practice.session;

import java.time.Instant;
import thaw.domain.pacing.Intensity;
import thaw.domain.practice.PracticeId;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;

/**
 * A session that has begun and not ended: its page was left or lost.
 *
 * @param soFar what was rated and what happened, in order
 */
public record OpenSession(SessionId id, PracticeId practice, Intensity level, Instant startedAt, SessionOutcome soFar) {}
