package thaw.practice.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.PracticeId;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;

/**
 * A session as a phone tells it: while it runs, or a while later, when the network is back.
 *
 * @param version of the practice; null when the phone does not know
 * @param zone    where the client was; it decides which day the session belongs to
 * @param endedAt not before {@code startedAt}; says nothing while the session runs
 * @param ended   whether it is over, or {@code outcome} is what is known so far
 */
public record ArrivedSession(
        SessionId id,
        Place place,
        PracticeId practice,
        @Nullable Integer version,
        Instant startedAt,
        Instant endedAt,
        ZoneId zone,
        boolean ended,
        SessionOutcome outcome) {

    public ArrivedSession {
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("A session ends after it has begun");
        }
    }

    /** The client's calendar day on which it began. */
    public LocalDate day() {
        return startedAt.atZone(zone).toLocalDate();
    }
}
