package thaw.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import thaw.account.CurrentUser;
import thaw.domain.people.AccountId;
import thaw.governor.AccessEnded;

/**
 * Closes a client's open pages where somebody may not see them any more. The page is entered anew, as its own user, and
 * answers what it answers to a stranger.
 */
@Component
class OpenRecords implements VaadinServiceInitListener {

    private final Map<UI, Page> pages = new ConcurrentHashMap<>();
    private final CurrentUser user;

    OpenRecords(CurrentUser user) {
        this.user = user;
    }

    /** Which page a person has open. */
    private record Page(AccountId person, String path) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> {
            UI ui = begun.getUI();
            ui.addAfterNavigationListener(navigation -> remember(ui, navigation));
            ui.addDetachListener(gone -> pages.remove(ui));
        });
    }

    /** Pages of clients alone: nothing else closes. */
    private void remember(UI ui, AfterNavigationEvent navigation) {
        String path = navigation.getLocation().getPath();
        if (path.startsWith("clients/") || path.startsWith("compose/")) {
            try {
                pages.put(ui, new Page(user.get().id(), path));
            } catch (AccessDeniedException signedOut) {
                pages.remove(ui);
            }
        } else {
            pages.remove(ui);
        }
    }

    /** Off the writer's thread, as with {@link LiveUpdates}. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void ended(AccessEnded access) {
        Thread.startVirtualThread(() -> pages.forEach((ui, page) -> {
            if (page.person().equals(access.therapist()) && page.path().contains(access.client().toString())) {
                var _ = ui.access(() -> ui.refreshCurrentRoute(true));
            }
        }));
    }
}
