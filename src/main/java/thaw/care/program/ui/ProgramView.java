package thaw.care.program.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import thaw.care.program.ProgramService;
import thaw.domain.program.Phase;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;

/** One program with the aim and the routes of each phase. */
@Route("programs/:program")
@RolesAllowed("THERAPIST")
public class ProgramView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ProgramService service;

    ProgramView(ProgramService service) {
        this.service = service;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Program> program =
                event.getRouteParameters().get("program").flatMap(ProgramId::parse).flatMap(service::program);
        if (program.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Paragraph lead = new Paragraph(program.get().description());
        lead.addClassName("lead");
        removeAll();
        add(
                new Anchor("programs", getTranslation("care.programs.back")),
                new H1(program.get().name()),
                lead);
        program.get().phases().stream().map(this::phase).forEach(this::add);
    }

    private Section phase(Phase phase) {
        String routes = phase.routes().stream().map(route -> route.title()).collect(Collectors.joining(", "));
        Section card = new Section(
                new H2(phase.name()),
                new Paragraph(phase.aim()),
                new Paragraph(getTranslation(
                        "care.programs.rhythm", phase.weeks(), phase.sessionsPerWeek(), phase.restDays())),
                new Paragraph(getTranslation("care.programs.routes", routes)));
        if (phase.gate() != null) {
            card.add(new Paragraph(
                    getTranslation("phase.gate", phase.gate().sessions(), phase.gate().overwhelm())));
        }
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.programs.title") + " · Thaw";
    }
}
