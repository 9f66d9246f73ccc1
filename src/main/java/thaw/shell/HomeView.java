package thaw.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import thaw.account.CurrentUser;
import thaw.domain.people.Role;

/** The start: leads everyone to the home of their role. */
@Route("")
@PermitAll
public class HomeView extends Main implements BeforeEnterObserver {

    private final CurrentUser user;

    HomeView(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(of(user.get().role()));
    }

    /** The page that somebody in this role begins with. */
    static String of(Role role) {
        return switch (role) {
            case THERAPIST -> "caseload";
            case CLIENT -> "today";
            case ADMIN -> "usage";
        };
    }
}
