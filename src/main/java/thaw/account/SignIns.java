package thaw.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import thaw.account.SignInsEnded.Why;
import thaw.domain.people.AccountId;
import thaw.domain.people.SignInId;

/**
 * Keeps who is signed in where. A sign-in that is ended is refused from the commit on: by every service of this process at
 * once, and by every process at the next request. When it was last used is kept in memory and stored now and then, so that
 * opening a page never waits for a writer.
 */
@Component
public class SignIns {

    private static final int REMEMBERED = 10_000;

    private final SignInRepository signIns;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ConcurrentMap<SignInId, Instant> uses = new ConcurrentHashMap<>();
    private final Set<SignInId> ended = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SignInId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    SignIns(SignInRepository signIns, ApplicationEventPublisher events, Clock clock) {
        this.signIns = signIns;
        this.events = events;
        this.clock = clock;
    }

    /** The person is signed in in the browser that asks, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    SignInId begin(AccountId account) {
        SignInId id = SignInId.random();
        signIns.add(id, account, CallerDevice.now(), clock.instant());
        return id;
    }

    /** Whether it has not ended, as the database has it: one look-up by its key. */
    boolean goesOn(SignInId id) {
        return signIns.goesOn(id);
    }

    /** Whether this process ended it; costs nothing to ask. */
    boolean isKnownToBeEnded(SignInId id) {
        return ended.contains(id);
    }

    /** The person is there now. */
    public void used(SignInId id) {
        uses.put(id, clock.instant());
    }

    /** Stores when sign-ins were last used, and ends those that were not used since, by clients or by others. */
    @Transactional
    public void endIdle(Instant staffSince, Instant clientsSince) {
        Map<SignInId, Instant> seen = new HashMap<>(uses);
        if (!seen.isEmpty()) {
            signIns.used(seen);
            seen.forEach(uses::remove);
        }
        end(signIns.idle(staffSince, clientsSince), Why.IDLE);
    }

    /** Where the person is signed in, the last used first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    List<WhereSignedIn> of(AccountId account, int most) {
        return signIns.of(account, most);
    }

    /** The person is signed out everywhere, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(AccountId account) {
        end(signIns.ids(account), Why.ENDED);
    }

    /** The person is signed out everywhere but there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endOthers(AccountId account, SignInId kept) {
        end(signIns.ids(account).stream().filter(id -> !id.equals(kept)).collect(Collectors.toSet()), Why.ENDED);
    }

    /** One sign-in of the person's own; another one's is not there, and nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(AccountId account, SignInId id, Why why) {
        end(signIns.ids(account).stream().filter(id::equals).collect(Collectors.toSet()), why);
    }

    private void end(Collection<SignInId> ids, Why why) {
        if (!ids.isEmpty()) {
            signIns.remove(ids);
            events.publishEvent(new SignInsEnded(Set.copyOf(ids), why));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(SignInsEnded event) {
        ended.addAll(event.ended());
        event.ended().forEach(uses::remove);
    }
}
