package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.Set;
import thaw.care.program.ClientProgram;
import thaw.care.program.ClientSaysService;
import thaw.care.program.PhaseService;
import thaw.care.program.PlanChangeService;
import thaw.care.program.ProgramService;
import thaw.care.program.RehearsalService;
import thaw.care.program.RehearsalWish;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.people.ClientId;
import thaw.domain.program.Program;
import thaw.shell.ClientTabs;
import thaw.shell.StatusLine;

/** One client's program: the plan that runs, and assigning another after rehearsing it day by day. */
@Route("clients/:client/program")
@RolesAllowed("THERAPIST")
public class ClientProgramView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ProgramService service;
    private final ClientSaysService says;
    private final PlanChangeService changes;
    private final PhaseService phases;
    private final RehearsalService rehearsals;
    private final Select<Program> program = new Select<>();
    private final DatePicker start = new DatePicker(getTranslation("care.program.start"));
    private final Select<Integer> ceiling = new Select<>();
    private final ClosedRoutes closed = new ClosedRoutes();
    private final Section current = new Section();
    private final Section rehearsal = new Section();
    private final StatusLine answer = new StatusLine();
    private Optional<ClientProgram> shown = Optional.empty();

    ClientProgramView(
            ProgramService service,
            ClientSaysService says,
            PlanChangeService changes,
            PhaseService phases,
            RehearsalService rehearsals) {
        this.service = service;
        this.says = says;
        this.changes = changes;
        this.phases = phases;
        this.rehearsals = rehearsals;
        addClassNames("page", "page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(service::open);
        if (shown.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientProgram client = shown.get();
        removeAll();
        Div next = new Div();
        next.addClassName("stack");
        if (client.program() != null) {
            next.add(new GateCard(phases, client.client(), client.zone(),
                    () -> service.open(client.client()).ifPresent(this::show)));
        }
        next.add(assigning(client));
        if (client.program() != null) {
            next.add(changing(client));
        }
        Div left = new Div(current);
        left.addClassName("stack");
        says.of(client.client()).ifPresent(said ->
                left.add(new ClientSaysCard(says, client.client(), client.zone(), said)));
        Div split = new Div(left, next);
        split.addClassName("split");
        add(new H1(client.name()), new ClientTabs(client.client(), "program"), split, rehearsal);
        show(client);
    }

    private void show(ClientProgram client) {
        current.removeAll();
        current.addClassName("card");
        current.add(new H2(getTranslation("care.program.current")));
        if (client.program() == null || client.start() == null || client.end() == null) {
            current.add(new Paragraph(getTranslation("care.program.none")));
            return;
        }
        current.add(new Paragraph(getTranslation(
                "care.program.runs", client.program(), day(client.start()), day(client.end()))));
        current.add(new PlanTable(this::getTranslation, getLocale(), client.plan().stream()
                .map(day -> new PlanTable.Row(day.day(), day.phase(), day.route(), day.stateOn(service.today(client))))
                .toList()));
    }

    private Component changing(ClientProgram client) {
        return new ChangeForm(service.today(client), change -> {
            PlanChangeService.Changed changed = changes.change(client.client(), change);
            service.open(client.client()).ifPresent(this::show);
            return getTranslation("care.change.answer." + changed);
        });
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day);
    }

    private Component assigning(ClientProgram client) {
        program.setLabel(getTranslation("care.program.program"));
        program.setItems(service.programs());
        program.setItemLabelGenerator(Program::name);
        program.addValueChangeListener(change -> program.setHelperText(
                change.getValue() == null ? "" : change.getValue().description()));
        start.setMin(service.today(client));
        start.setValue(service.today(client));
        ceiling.setLabel(getTranslation("care.program.ceiling"));
        ceiling.setItems(1, 2, 3, 4, 5);
        ceiling.setValue(Optional.ofNullable(client.ceiling()).orElse(Ceiling.DEFAULT.level()));
        closed.alreadyClosed(rehearsals.closed(client.client()).orElse(Set.of()));
        Button assign = new Button(getTranslation("care.program.assign"), click -> assign());
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        Button rehearse = new Button(getTranslation("care.program.rehearse"), click -> rehearse());
        Div buttons = new Div(rehearse, assign);
        buttons.addClassName("button-row");
        Paragraph consent = new Paragraph(getTranslation("care.program.consent"));
        consent.addClassName("quiet");
        Section section = new Section(
                new H2(getTranslation("care.program.assign-title")), program, start, ceiling, closed, consent, buttons, answer);
        section.addClassNames("card", "form");
        return section;
    }

    private boolean incomplete() {
        boolean missing = program.getValue() == null || start.getValue() == null || ceiling.getValue() == null;
        if (missing) {
            answer.setText(getTranslation("care.program.incomplete"));
        }
        return missing;
    }

    private void rehearse() {
        rehearsal.removeAll();
        if (incomplete()) {
            return;
        }
        answer.setText("");
        shown.ifPresent(client -> {
            int level = Optional.ofNullable(client.level()).orElse(Intensity.LOWEST);
            rehearsal.addClassNames("card", "rehearsal-card");
            rehearsal.add(
                    new H2(getTranslation("rehearsal.of", program.getValue().name())),
                    new Paragraph(getTranslation("rehearsal.about")),
                    new Paragraph(getTranslation("rehearsal.for-client", level)),
                    new RehearsalResult(rehearsals.rehearse(
                            client.client(), program.getValue().id(), new RehearsalWish(
                                    start.getValue(), new Intensity(level), new Ceiling(ceiling.getValue()), closed.getValue()))));
        });
    }

    private void assign() {
        if (incomplete()) {
            return;
        }
        shown.ifPresent(client -> {
            ProgramService.Assigned outcome = service.assign(
                    client.client(), program.getValue().id(), start.getValue(), new Ceiling(ceiling.getValue()),
                    closed.getValue());
            answer.setText(getTranslation("care.program.assigned." + outcome));
            service.open(client.client()).ifPresent(this::show);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.program.title") + " · Thaw";
    }
}
