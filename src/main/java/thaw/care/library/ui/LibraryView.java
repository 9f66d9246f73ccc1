package thaw.care.library.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import thaw.care.library.LibraryService;
import thaw.library.ui.Shelves;
import thaw.library.ui.UploadCard;

/** All practices, by route and level. */
@Route("library")
@Menu(title = "shell.nav.library", order = 3)
@RolesAllowed("THERAPIST")
public class LibraryView extends Main implements HasDynamicTitle {

    LibraryView(LibraryService service) {
        addClassNames("page", "page-wide");
        Paragraph lead = new Paragraph(getTranslation("library.lead"));
        lead.addClassName("lead");
        Shelves shelves = new Shelves(service, "library");
        add(new H1(getTranslation("library.title")), lead, shelves, new UploadCard(service, shelves::show));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title") + " · Thaw";
    }
}
