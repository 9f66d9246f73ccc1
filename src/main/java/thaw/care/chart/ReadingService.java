package thaw.care.chart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.domain.people.ClientId;

/**
 * What the sections beside a chart read when somebody opens one. They are part of the chart, whose opening is written
 * down.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional(readOnly = true)
public class ReadingService {

    private static final Duration YEAR = Duration.ofDays(366);

    private final CurrentUser user;
    private final ReadingRepository readings;
    private final Clock clock;

    ReadingService(CurrentUser user, ReadingRepository readings, Clock clock) {
        this.user = user;
        this.readings = readings;
        this.clock = clock;
    }

    /** The last year of the record; empty for an unknown record and for one that is not theirs. */
    public Optional<ClientReading> of(ClientId client) {
        Me me = user.get();
        Instant now = clock.instant();
        return readings.of(me.id(), client, LocalDate.ofInstant(now, me.zone()), now, now.minus(YEAR));
    }
}
