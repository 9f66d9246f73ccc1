package thaw.governor;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEventId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * Keeps the event lane, in the caller's transaction. What an event said before it was changed stays written down. The
 * caller has made sure that the person may do this.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EventKeeper {

    private final EventRepository events;
    private final Governor governor;
    private final Clock clock;

    EventKeeper(EventRepository events, Governor governor, Clock clock) {
        this.events = events;
        this.governor = governor;
        this.clock = clock;
    }

    /** A therapist notes something on the event lane. */
    public void note(ClientId client, LifeEvent event, AccountId by) {
        events.add(client, List.of(event), by, clock.instant());
        governor.changed(client);
    }

    /**
     * Says an event anew.
     *
     * @param seen the version that was changed
     * @return false when somebody changed it meanwhile, or it is not this client's; nothing has changed then
     */
    public boolean change(ClientId client, LifeEventId event, int seen, LifeEvent anew, AccountId by) {
        return told(client, events.change(new EventRepository.Seen(client, event, seen, by, clock.instant()), anew));
    }

    /** Takes an event off the lane; true and false as with a change. */
    public boolean remove(ClientId client, LifeEventId event, int seen, AccountId by) {
        return told(client, events.remove(new EventRepository.Seen(client, event, seen, by, clock.instant())));
    }

    private boolean told(ClientId client, boolean done) {
        if (done) {
            governor.changed(client);
        }
        return done;
    }
}
