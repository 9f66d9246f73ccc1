package thaw.practice.session;

import java.time.Instant;
import thaw.domain.pacing.Intensity;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;

/**
 * A session that has begun and not ended: its page was left or lost.
 *
 * @param practice as it was when it began
 * @param soFar what was rated and what happened, in order
 */
public record OpenSession(SessionId id, PracticeVersion practice, Intensity level, Instant startedAt, SessionOutcome soFar) {}
