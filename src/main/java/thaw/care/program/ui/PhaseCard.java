package thaw.care.program.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import thaw.domain.practice.Route;
import thaw.domain.program.DraftFinding;
import thaw.domain.program.DraftFinding.Place;
import thaw.domain.program.PhaseDraft;
import thaw.domain.program.ProgramDraft;
import thaw.programs.ui.ProgramWords;

/** One phase that is being written: a line to take by its handle or to move by buttons, and its fields below. */
class PhaseCard extends ListItem {

    private static final long serialVersionUID = 1L;

    /** What can be done to a phase from its line. */
    enum Act {
        UP("program.phase.up", "↑"),
        DOWN("program.phase.down", "↓"),
        REMOVE("program.phase.remove", "×");

        private final String key;
        private final String sign;

        Act(String key, String sign) {
            this.key = key;
            this.sign = sign;
        }
    }

    private final TextField name = new TextField(getTranslation("program.phase.name"));
    private final TextArea aim = new TextArea(getTranslation("program.phase.aim"));
    private final IntegerField weeks = number("program.phase.weeks", 1, 26);
    private final IntegerField sessions = number("program.phase.sessions", 1, 7);
    private final IntegerField rest = number("program.phase.rest", 0, 6);
    private final CheckboxGroup<Route> routes = new CheckboxGroup<>(getTranslation("program.phase.routes"));
    private final Checkbox gated = new Checkbox(getTranslation("program.phase.gate"));
    private final IntegerField gateSessions = number("program.phase.gate.sessions", 1, 100);
    private final IntegerField gateOverwhelm = number("program.phase.gate.overwhelm", 0, 10);
    private final H3 title = new H3();
    private final Span summary = new Span();
    private final Span wrong = new Span();
    private final Button open = new Button();
    private final Div fields = new Div();
    private final Div remarks = new Div();
    private final Paragraph nothingBehind = new Paragraph(getTranslation("program.phase.gate.last"));
    private final Map<Act, Button> acts = new EnumMap<>(Act.class);
    private transient List<Route> turns;

    /** @param changed hears of every change of a field */
    PhaseCard(PhaseDraft draft, Runnable changed, Consumer<Act> act) {
        addClassName("phase-card");
        name.setMaxLength(ProgramDraft.NAME_LIMIT);
        aim.setMaxLength(ProgramDraft.AIM_LIMIT);
        routes.setItems(Stream.of(Route.values()).filter(route -> route != Route.HYPNOSIS).toList());
        routes.setItemLabelGenerator(Route::title);
        name.setValue(draft.name());
        aim.setValue(draft.aim());
        weeks.setValue(draft.weeks());
        sessions.setValue(draft.sessionsPerWeek());
        rest.setValue(draft.restDays());
        turns = draft.routes();
        routes.setValue(Set.copyOf(turns));
        gated.setValue(draft.gated());
        gateSessions.setValue(draft.gateSessions());
        gateOverwhelm.setValue(draft.gateOverwhelm());
        add(line(act), layout());
        open(false);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        aim.setValueChangeMode(ValueChangeMode.LAZY);
        routes.addValueChangeListener(change -> takeTurns(change.getValue()));
        Stream.<AbstractField<?, ?>>of(name, aim, weeks, sessions, rest, routes, gated, gateSessions, gateOverwhelm)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    private Component line(Consumer<Act> act) {
        Div handle = new Div();
        handle.addClassName("order-handle");
        handle.getElement().setAttribute("aria-hidden", "true").setAttribute("title", getTranslation("program.phase.drag"));
        wrong.addClassNames("pill", "heed");
        summary.addClassName("quiet");
        Div about = new Div(title, summary, wrong);
        about.addClassName("phase-about");
        Div buttons = new Div();
        buttons.addClassName("phase-acts");
        for (Act one : Act.values()) {
            Button button = new Button(one.sign, click -> act.accept(one));
            acts.put(one, button);
            buttons.add(button);
        }
        open.addClickListener(click -> open(!fields.isVisible()));
        buttons.addComponentAsFirst(open);
        Div line = new Div(handle, about, buttons);
        line.addClassName("phase-line");
        return line;
    }

    private Component layout() {
        Div rhythm = new Div(weeks, sessions, rest);
        rhythm.addClassName("phase-numbers");
        Div gate = new Div(gateSessions, gateOverwhelm);
        gate.addClassName("phase-numbers");
        fields.addClassName("phase-fields");
        fields.add(name, aim, rhythm, routes, gated, gate, nothingBehind, remarks);
        return fields;
    }

    private IntegerField number(String key, int least, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }

    /** Those that stay keep their turns; a new one comes last. */
    private void takeTurns(Set<Route> chosen) {
        Set<Route> kept = new LinkedHashSet<>(turns);
        kept.retainAll(chosen);
        kept.addAll(chosen);
        turns = List.copyOf(kept);
    }

    /** Shows the fields, or the line alone. */
    final void open(boolean opens) {
        fields.setVisible(opens);
        open.setText(getTranslation(opens ? "program.phase.close" : "program.phase.open"));
        open.getElement().setAttribute("aria-expanded", String.valueOf(opens));
    }

    /** The phase as the fields have it. */
    PhaseDraft phase() {
        return new PhaseDraft(
                name.getValue(), aim.getValue(), weeks.getValue(), sessions.getValue(), rest.getValue(), turns,
                gated.getValue(), gateSessions.getValue(), gateOverwhelm.getValue());
    }

    /** What it is called here, or its number while it has no name. */
    String called(int at) {
        return name.isEmpty() ? getTranslation("program.phase.number", at + 1) : name.getValue();
    }

    /**
     * Shows where it stands and what is to be said of it.
     *
     * @param at its position, from 0
     */
    void show(int at, int many, List<DraftFinding> findings) {
        String called = called(at);
        title.setText(getTranslation("program.phase.title", at + 1, called));
        summary.setText(weeks.isEmpty() || sessions.isEmpty() || rest.isEmpty()
                ? ""
                : getTranslation("care.programs.rhythm", weeks.getValue(), sessions.getValue(), rest.getValue()));
        long blocks = findings.stream().filter(finding -> finding.problem().blocks()).count();
        wrong.setVisible(blocks > 0);
        wrong.setText(getTranslation("program.phase.blocks", blocks));
        acts.forEach((act, button) -> button.setAriaLabel(getTranslation(act.key, called)));
        open.setAriaLabel(open.getText() + ": " + called);
        acts.forEach((act, button) -> button.setEnabled(
                act == Act.REMOVE || (act == Act.UP ? at > 0 : at < many - 1)));
        boolean last = at == many - 1;
        gateSessions.setVisible(gated.getValue() && !last);
        gateOverwhelm.setVisible(gated.getValue() && !last);
        nothingBehind.setVisible(gated.getValue() && last);
        routes.setHelperText(turns.size() < 2 ? "" : getTranslation("program.phase.turns", ProgramWords.turns(turns)));
        Map<Place, HasValidation> places = Map.of(
                Place.PHASE_NAME, name, Place.AIM, aim, Place.WEEKS, weeks, Place.SESSIONS, sessions, Place.REST, rest,
                Place.ROUTES, routes, Place.GATE_SESSIONS, gateSessions, Place.GATE_OVERWHELM, gateOverwhelm);
        places.forEach((place, field) -> DraftPage.say(this::getTranslation, field, place, findings));
        remarks.removeAll();
        findings.stream()
                .filter(finding -> !finding.problem().blocks())
                .forEach(finding -> remarks.add(new Paragraph(getTranslation("program.finding." + finding.problem()))));
    }

    /** Puts the focus on the button that moved it, or on the other one where that cannot move it any more. */
    void focus(Act act) {
        Button button = Objects.requireNonNull(acts.get(act));
        Button other = Objects.requireNonNull(acts.get(act == Act.UP ? Act.DOWN : Act.UP));
        (button.isEnabled() ? button : other).focus();
    }

    /** Puts the focus into its first field. */
    void begin() {
        open(true);
        name.focus();
    }
}
