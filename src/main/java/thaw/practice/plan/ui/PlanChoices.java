package thaw.practice.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.practice.plan.OpenChoices;
import thaw.practice.plan.PlanChoiceService;

/** "Something else today?": another day, a gentler one, another kind. Closed until somebody asks. */
public class PlanChoices extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient PlanChoiceService service;
    private final transient PlannedSessionId session;
    private final transient Consumer<String> said;
    private final Div open = new Div();

    /** @param said hears in words what was chosen */
    public PlanChoices(PlanChoiceService service, PlannedSessionId session, Consumer<String> said) {
        this.service = service;
        this.session = session;
        this.said = said;
        addClassName("choices");
        setSummaryText(getTranslation("plan.choices"));
        open.addClassName("stack");
        setContent(open);
        addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                show();
            }
        });
    }

    private void show() {
        open.removeAll();
        service.open(session).ifPresentOrElse(
                choices -> open.add(anotherDay(choices), gentler(choices), otherRoute(choices)),
                () -> open.add(new Paragraph(getTranslation("plan.changed"))));
    }

    private Component anotherDay(OpenChoices choices) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE, d MMMM", getLocale());
        return group("plan.another-day", "plan.another-day.text", choices.days().stream()
                .map(to -> button(day.format(to), () -> service.postpone(session, to), moved(day, to))));
    }

    private String moved(DateTimeFormatter day, LocalDate to) {
        return getTranslation("plan.done.moved", day.format(to));
    }

    private Component gentler(OpenChoices choices) {
        Stream<Button> lower = choices.gentler() > 0
                ? Stream.of(button(
                        getTranslation("plan.gentler.level", choices.gentler()),
                        () -> service.gentler(session),
                        getTranslation("plan.done.gentler")))
                : Stream.empty();
        Stream<Button> grounding = choices.grounding()
                ? Stream.of(button(
                        getTranslation("plan.gentler.grounding"),
                        () -> service.grounding(session),
                        getTranslation("plan.done.gentler")))
                : Stream.empty();
        Stream<Button> back = choices.asPlanned()
                ? Stream.of(button(
                        getTranslation("plan.gentler.as-planned"),
                        () -> service.asPlanned(session),
                        getTranslation("plan.done.planned")))
                : Stream.empty();
        return group("plan.gentler", "plan.gentler.text", Stream.of(lower, grounding, back).flatMap(one -> one));
    }

    private Component otherRoute(OpenChoices choices) {
        return group("plan.other-route", "", choices.routes().stream().map(this::route));
    }

    private Button route(Route route) {
        return button(
                route.title(),
                () -> service.route(session, route),
                getTranslation("plan.done.route", route.title()));
    }

    /** Nothing at all where nothing of the kind is open. */
    private Component group(String title, String text, Stream<Button> buttons) {
        List<Button> all = buttons.toList();
        Div row = new Div(all.toArray(Button[]::new));
        row.addClassName("button-row");
        Div group = new Div(new H3(getTranslation(title)));
        if (!text.isEmpty()) {
            Paragraph quiet = new Paragraph(getTranslation(text));
            quiet.addClassName("quiet");
            group.add(quiet);
        }
        group.add(row);
        group.setVisible(!all.isEmpty());
        return group;
    }

    private Button button(String text, Supplier<PlanChoiceService.Chosen> choice, String words) {
        return new Button(text, click -> said.accept(
                choice.get() == PlanChoiceService.Chosen.DONE ? words : getTranslation("plan.changed")));
    }
}
