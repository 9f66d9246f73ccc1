package thaw.admin.content.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import thaw.account.CurrentUser;
import thaw.admin.content.ProgramContentService;
import thaw.domain.program.ProgramId;
import thaw.programs.ShelvedProgram;
import thaw.programs.ui.ProgramActsCard;
import thaw.programs.ui.ProgramSheet;
import thaw.shell.Refocus;

/** One version of a program, as the admin reads it. */
@Route("content/programs/:program")
@RolesAllowed("ADMIN")
public class ClinicProgramView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ProgramContentService service;
    private final CurrentUser user;

    ClinicProgramView(ProgramContentService service, CurrentUser user) {
        this.service = service;
        this.user = user;
        addClassNames("page", "page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ShelvedProgram> found =
                event.getRouteParameters().get("program").flatMap(ProgramId::parse).flatMap(service::program);
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(ShelvedProgram found) {
        removeAll();
        ProgramActsCard acts = new ProgramActsCard(service, found, user.get().zone(), "content/programs",
                () -> again(found.program().id()));
        Div split = new Div(new ProgramSheet(found), acts);
        split.addClassName("split");
        add(new Anchor("content", getTranslation("admin.content.title")), new H1(found.program().name()), split);
    }

    private void again(ProgramId id) {
        service.program(id).ifPresent(this::show);
        Refocus.onTitle(this);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("program.title") + " · Thaw";
    }
}
