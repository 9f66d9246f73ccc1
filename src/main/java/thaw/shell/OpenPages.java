package thaw.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import thaw.account.SignInsEnded;
import thaw.domain.people.SignInId;

/** Knows which pages are open where somebody is signed in, and leads them to the way in when the sign-in ends. */
@Component
public class OpenPages {

    private final ConcurrentMap<SignInId, Set<UI>> pages = new ConcurrentHashMap<>();

    /** The page is open from now on until it is closed. */
    void opened(SignInId signIn, UI page) {
        pages.computeIfAbsent(signIn, first -> ConcurrentHashMap.newKeySet()).add(page);
        page.addDetachListener(gone -> closed(signIn, page));
    }

    private void closed(SignInId signIn, UI page) {
        pages.computeIfPresent(signIn, (id, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }

    /** Off the thread of whoever ended it, which may hold another page. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void ended(SignInsEnded event) {
        event.ended().stream()
                .flatMap(signIn -> Optional.ofNullable(pages.remove(signIn)).stream())
                .flatMap(Set::stream)
                .forEach(page -> Thread.startVirtualThread(() -> leave(page, event.why())));
    }

    private static void leave(UI page, SignInsEnded.Why why) {
        var _ = page.access(() -> page.getPage().setLocation("login?" + why.name().toLowerCase(Locale.ROOT)));
    }
}
