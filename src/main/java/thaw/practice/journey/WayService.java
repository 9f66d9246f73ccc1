package thaw.practice.journey;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;

/** The client's own way so far. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional(readOnly = true)
public class WayService {

    private final CurrentUser user;
    private final WayRepository ways;
    private final Clock clock;

    WayService(CurrentUser user, WayRepository ways, Clock clock) {
        this.user = user;
        this.ways = ways;
        this.clock = clock;
    }

    /** My way up to now. */
    public Way mine() {
        return ways.way(user.get().ownRecord(), today());
    }

    /** The client's calendar day now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }
}
