package thaw.care.program.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import thaw.domain.practice.Route;
import thaw.domain.program.DraftFinding;
import thaw.domain.program.DraftFinding.Place;
import thaw.domain.program.PhaseDraft;
import thaw.domain.program.ProgramDraft;
import thaw.programs.ui.ProgramWords;

/** The fields of a phase that is being written. What blocks is said at its field, remarks below them all. */
class PhaseFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("program.phase.name"));
    private final TextArea aim = new TextArea(getTranslation("program.phase.aim"));
    private final IntegerField weeks = number("program.phase.weeks", 1, 26);
    private final IntegerField sessions = number("program.phase.sessions", 1, 7);
    private final IntegerField rest = number("program.phase.rest", 0, 6);
    private final CheckboxGroup<Route> routes = new CheckboxGroup<>(getTranslation("program.phase.routes"));
    private final Checkbox gated = new Checkbox(getTranslation("program.phase.gate"));
    private final IntegerField gateSessions = number("program.phase.gate.sessions", 1, 100);
    private final IntegerField gateOverwhelm = number("program.phase.gate.overwhelm", 0, 10);
    private final Div remarks = new Div();
    private final Paragraph nothingBehind = new Paragraph(getTranslation("program.phase.gate.last"));
    private transient List<Route> turns;

    /** @param changed hears of every change */
    PhaseFields(PhaseDraft draft, Runnable changed) {
        addClassName("phase-fields");
        name.setMaxLength(ProgramDraft.NAME_LIMIT);
        aim.setMaxLength(ProgramDraft.AIM_LIMIT);
        routes.setItems(Stream.of(Route.values()).filter(route -> route != Route.HYPNOSIS).toList());
        routes.setItemLabelGenerator(Route::title);
        turns = draft.routes();
        fill(draft);
        add(name, aim, row(weeks, sessions, rest), routes, gated, row(gateSessions, gateOverwhelm), nothingBehind, remarks);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        aim.setValueChangeMode(ValueChangeMode.LAZY);
        routes.addValueChangeListener(change -> takeTurns(change.getValue()));
        Stream.<AbstractField<?, ?>>of(name, aim, weeks, sessions, rest, routes, gated, gateSessions, gateOverwhelm)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    private void fill(PhaseDraft draft) {
        name.setValue(draft.name());
        aim.setValue(draft.aim());
        weeks.setValue(draft.weeks());
        sessions.setValue(draft.sessionsPerWeek());
        rest.setValue(draft.restDays());
        routes.setValue(Set.copyOf(turns));
        gated.setValue(draft.gated());
        gateSessions.setValue(draft.gateSessions());
        gateOverwhelm.setValue(draft.gateOverwhelm());
    }

    private static Div row(IntegerField... fields) {
        Div row = new Div(fields);
        row.addClassName("phase-numbers");
        return row;
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

    /** The phase as the fields have it. */
    PhaseDraft phase() {
        return new PhaseDraft(
                name.getValue(), aim.getValue(), weeks.getValue(), sessions.getValue(), rest.getValue(), turns,
                gated.getValue(), gateSessions.getValue(), gateOverwhelm.getValue());
    }

    /** Says what is to be said. */
    void show(boolean last, List<DraftFinding> findings) {
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

    void focus() {
        name.focus();
    }
}
