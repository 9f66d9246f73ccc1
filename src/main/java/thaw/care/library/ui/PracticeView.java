package thaw.care.library.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import thaw.account.CurrentUser;
import thaw.care.library.LibraryService;
import thaw.library.ui.PracticePage;

/** One practice, as the client will meet it. */
@Route("library/:practice")
@RolesAllowed("THERAPIST")
public class PracticeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final PracticePage page;

    PracticeView(LibraryService service, CurrentUser user) {
        this.page = new PracticePage(service, user.get().zone(), "library");
        addClassNames("page", "page-wide");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.enter(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title") + " · Thaw";
    }
}
