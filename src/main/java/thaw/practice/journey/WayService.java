package thaw.practice.journey;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.audit.DailyReads;
import thaw.governor.ChoiceKeeper;

/** The client's own way so far. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional(propagation = Propagation.SUPPORTS)
public class WayService {

    private final CurrentUser user;
    private final WayRepository ways;
    private final DailyReads reads;
    private final ChoiceKeeper choices;
    private final AuditLog audit;
    private final Clock clock;

    WayService(
            CurrentUser user, WayRepository ways, DailyReads reads, ChoiceKeeper choices, AuditLog audit, Clock clock) {
        this.user = user;
        this.ways = ways;
        this.reads = reads;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    /** My way up to now. */
    public Way mine() {
        Me me = user.get();
        return reads.own(me, AuditLog.Part.WAY, () -> ways.way(me.ownRecord(), today()));
    }

    /** The client puts the page away, or takes it out again. */
    @Transactional
    public void putAway(boolean away) {
        Me me = user.get();
        choices.putWayAway(me.ownRecord(), away);
        audit.wrote(me, me.ownRecord(), AuditLog.Part.WAY);
    }

    /** The client's calendar day now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }
}
