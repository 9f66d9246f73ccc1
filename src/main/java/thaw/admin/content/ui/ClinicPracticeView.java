package thaw.admin.content.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import thaw.account.CurrentUser;
import thaw.admin.content.PracticeService;
import thaw.library.ui.PracticePage;

/** One practice, as the admin reads it. */
@Route("content/practices/:practice")
@RolesAllowed("ADMIN")
public class ClinicPracticeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final PracticePage page;

    ClinicPracticeView(PracticeService service, CurrentUser user) {
        this.page = new PracticePage(service, user.get().zone(), "content/practices");
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
