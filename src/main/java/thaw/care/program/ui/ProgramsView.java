package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.component.html.OrderedList;
import jakarta.annotation.security.RolesAllowed;
import thaw.care.program.ProgramService;
import thaw.domain.program.Phase;
import thaw.domain.program.Program;

/** The programs that can be assigned, phase by phase. */
@Route("programs")
@Menu(title = "shell.nav.programs", order = 2)
@RolesAllowed("THERAPIST")
public class ProgramsView extends Main implements HasDynamicTitle {

    ProgramsView(ProgramService service) {
        addClassNames("page", "page-wide");
        Paragraph lead = new Paragraph(getTranslation("care.programs.lead"));
        lead.addClassName("lead");
        Div cards = new Div();
        cards.addClassName("columns");
        add(new H1(getTranslation("care.programs.title")), lead, cards);
        service.programs().stream().map(this::card).forEach(cards::add);
    }

    private Component card(Program program) {
        OrderedList phases = new OrderedList();
        program.phases().stream().map(this::phase).forEach(phases::add);
        Section card = new Section(
                new H2(new Anchor("programs/" + program.id(), program.name())),
                new Paragraph(program.description()),
                phases);
        card.addClassName("card");
        return card;
    }

    private ListItem phase(Phase phase) {
        return new ListItem(getTranslation(
                "care.programs.phase",
                phase.name(),
                getTranslation("care.programs.rhythm", phase.weeks(), phase.sessionsPerWeek(), phase.restDays())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.programs.title") + " · Thaw";
    }
}
