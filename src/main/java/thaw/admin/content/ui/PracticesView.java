package thaw.admin.content.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import thaw.admin.content.PracticeService;
import thaw.library.ui.Shelves;
import thaw.library.ui.UploadCard;

/** All practices, the clinic's own among them, and the way to bring in more. */
@Route("content/practices")
@RolesAllowed("ADMIN")
public class PracticesView extends Main implements HasDynamicTitle {

    PracticesView(PracticeService service) {
        addClassNames("page", "page-wide");
        Shelves shelves = new Shelves(service, "content/practices");
        add(
                new Anchor("content", getTranslation("admin.content.title")),
                new H1(getTranslation("admin.content.practices")),
                shelves,
                new UploadCard(service, shelves::show));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.content.practices") + " · Thaw";
    }
}
