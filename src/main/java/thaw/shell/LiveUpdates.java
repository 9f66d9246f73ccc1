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
import thaw.governor.AlertsChanged;
import thaw.governor.RecordChanged;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterSettled;

/**
 * Tells open pages that something was committed. A page depends on the revision of the person it shows and reads
 * anew through its own service, as its own user, when the revision moves. Revisions are all that is shared.
 */
@Component
public class LiveUpdates {

    private final ConcurrentMap<UUID, SharedNumberSignal> revisions = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, SharedNumberSignal> alerts = new ConcurrentHashMap<>();

    /** The revision of one client's record. */
    public Signal<Double> of(ClientId client) {
        return revision(revisions, client.value()).asReadonly();
    }

    /** The revision of everything in one therapist's caseload. */
    public Signal<Double> ofCaseload(AccountId therapist) {
        return revision(revisions, therapist.value()).asReadonly();
    }

    /** The revision of the alerts that one therapist may see. */
    public Signal<Double> ofAlerts(AccountId therapist) {
        return revision(alerts, therapist.value()).asReadonly();
    }

    /** Off the writer's thread: pages must not read inside the transaction that has just ended. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(RecordChanged event) {
        Thread.startVirtualThread(() -> {
            raise(revisions, event.client().value());
            event.careTeam().forEach(therapist -> raise(revisions, therapist.value()));
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(AlertsChanged event) {
        Thread.startVirtualThread(() -> event.people().forEach(person -> raise(alerts, person.value())));
    }

    /** Whether a letter went out is part of what a page of alerts tells. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void settled(LetterSettled letter) {
        if (letter.kind() == LetterKind.NOTICE) {
            Thread.startVirtualThread(() -> raise(alerts, letter.account().value()));
        }
    }

    private static void raise(ConcurrentMap<UUID, SharedNumberSignal> shared, UUID person) {
        SharedNumberSignal open = shared.get(person);
        if (open != null) {
            open.incrementBy(1);
        }
    }

    private static SharedNumberSignal revision(ConcurrentMap<UUID, SharedNumberSignal> shared, UUID person) {
        return shared.computeIfAbsent(person, unknown -> new SharedNumberSignal(0));
    }
}
