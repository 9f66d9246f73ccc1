package thaw.care.program.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import thaw.domain.rehearsal.Rehearsal;
import thaw.domain.rehearsal.Script;
import thaw.shell.Pressed;
import thaw.shell.TextTable;

/** The courses side by side in numbers, and each of them in words and day by day. */
class RehearsalResult extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<Script, Button> scripts = new EnumMap<>(Script.class);
    private final Div shown = new Div();

    /** @param rehearsals one of each course */
    RehearsalResult(List<Rehearsal> rehearsals) {
        addClassName("rehearsal");
        Div choose = new Div();
        choose.addClassName("button-row");
        choose.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("rehearsal.course"));
        rehearsals.forEach(one -> {
            Button button = new Button(getTranslation("rehearsal.script." + one.script()), click -> show(one));
            scripts.put(one.script(), button);
            choose.add(button);
        });
        Paragraph assumptions = new Paragraph(getTranslation("rehearsal.assumptions"));
        assumptions.addClassName("quiet");
        add(new H3(getTranslation("rehearsal.compare")), compare(rehearsals), assumptions, choose, shown);
        show(rehearsals.getFirst());
    }

    private TextTable compare(List<Rehearsal> rehearsals) {
        Function<String, Function<Function<Rehearsal, Object>, List<String>>> line = key -> value -> Stream.concat(
                        Stream.of(getTranslation("rehearsal.row." + key)),
                        rehearsals.stream().map(one -> String.valueOf(value.apply(one))))
                .toList();
        List<List<String>> rows = List.of(
                line.apply("weeks").apply(Rehearsal::weeks),
                line.apply("sessions").apply(Rehearsal::sessions),
                line.apply("grounding").apply(Rehearsal::groundedInstead),
                line.apply("lapsed").apply(Rehearsal::lapsed),
                line.apply("highest").apply(Rehearsal::highest),
                line.apply("last").apply(Rehearsal::last),
                line.apply("lowered").apply(Rehearsal::lowered),
                line.apply("paused").apply(Rehearsal::paused),
                line.apply("proposed").apply(Rehearsal::proposed),
                line.apply("gate").apply(this::gate));
        return new TextTable(
                getTranslation("rehearsal.compare"),
                Stream.concat(
                                Stream.of(getTranslation("rehearsal.row")),
                                rehearsals.stream().map(one -> getTranslation("rehearsal.script." + one.script())))
                        .toList(),
                rows);
    }

    private String gate(Rehearsal one) {
        return one.closedGate() < 0
                ? getTranslation("rehearsal.through")
                : getTranslation("rehearsal.closed-gate", one.program().phases().get(one.closedGate()).name());
    }

    private void show(Rehearsal one) {
        Pressed.only(scripts, one.script());
        shown.removeAll();
        shown.add(new Paragraph(getTranslation("rehearsal.script." + one.script() + ".about")),
                new H3(getTranslation("rehearsal.law")), new RehearsalEvents(one),
                new H3(getTranslation("rehearsal.days")), new RehearsalCalendar(one));
    }
}
