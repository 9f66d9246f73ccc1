package thaw.care.chart;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEventId;
import thaw.domain.people.ClientId;
import thaw.governor.EventKeeper;

/** The event lane in a therapist's hands: noting, changing, taking away. What was said before is kept. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class EventService {

    private final CurrentUser user;
    private final CareTeamRepository careTeams;
    private final EventKeeper events;
    private final AuditLog audit;
    private final Clock clock;

    EventService(CurrentUser user, CareTeamRepository careTeams, EventKeeper events, AuditLog audit, Clock clock) {
        this.user = user;
        this.careTeams = careTeams;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes something. */
    public EventAnswer note(ClientId client, LifeEvent event) {
        return written(client, () -> {
            events.note(client, event, user.get().id());
            return true;
        });
    }

    /**
     * Says an event anew.
     *
     * @param seen the version that was shown
     */
    public EventAnswer change(ClientId client, LifeEventId event, int seen, LifeEvent anew) {
        return written(client, () -> events.change(client, event, seen, anew, user.get().id()));
    }

    /**
     * Takes an event off the lane.
     *
     * @param seen the version that was shown
     */
    public EventAnswer remove(ClientId client, LifeEventId event, int seen) {
        return written(client, () -> events.remove(client, event, seen, user.get().id()));
    }

    private EventAnswer written(ClientId client, BooleanSupplier deed) {
        Me me = user.get();
        if (!careTeams.opens(me.id(), client, LocalDate.ofInstant(clock.instant(), me.zone()))) {
            return EventAnswer.NOT_FOUND;
        }
        if (!deed.getAsBoolean()) {
            return EventAnswer.CHANGED_MEANWHILE;
        }
        audit.wrote(me, client, AuditLog.Part.EVENT);
        return EventAnswer.DONE;
    }
}
