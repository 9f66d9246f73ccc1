package thaw.shell;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedNumberSignal;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.RecordChanged;

/**
 * Tells open pages that something was committed. A page depends on the revision of the person it shows and reads
 * anew through its own service, as its own user, when the revision moves. Revisions are all that is shared.
 */
@Component
public class LiveUpdates {

    private final ConcurrentMap<UUID, SharedNumberSignal> revisions = new ConcurrentHashMap<>();

    /** The revision of one client's record. */
    public Signal<Double> of(ClientId client) {
        return revision(client.value()).asReadonly();
    }

    /** The revision of everything in one therapist's caseload. */
    public Signal<Double> ofCaseload(AccountId therapist) {
        return revision(therapist.value()).asReadonly();
    }

    /** Off the writer's thread: pages must not read inside the transaction that has just ended. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(RecordChanged event) {
        Thread.startVirtualThread(() -> {
            raise(event.client().value());
            event.careTeam().forEach(therapist -> raise(therapist.value()));
        });
    }

    private void raise(UUID person) {
        SharedNumberSignal open = revisions.get(person);
        if (open != null) {
            open.incrementBy(1);
        }
    }

    private SharedNumberSignal revision(UUID person) {
        return revisions.computeIfAbsent(person, unknown -> new SharedNumberSignal(0));
    }
}
