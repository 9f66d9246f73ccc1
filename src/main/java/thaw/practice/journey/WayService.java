package thaw.practice.journey;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.governor.ChoiceKeeper;

/** The client's own way so far. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional(readOnly = true)
public class WayService {

    private final CurrentUser user;
    private final WayRepository ways;
    private final ChoiceKeeper choices;
    private final Clock clock;

    WayService(CurrentUser user, WayRepository ways, ChoiceKeeper choices, Clock clock) {
        this.user = user;
        this.ways = ways;
        this.choices = choices;
        this.clock = clock;
    }

    /** My way up to now. */
    public Way mine() {
        return ways.way(user.get().ownRecord(), today());
    }

    /** The client puts the page away, or takes it out again. */
    @Transactional
    public void putAway(boolean away) {
        choices.putWayAway(user.get().ownRecord(), away);
    }

    /** The client's calendar day now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }
}
