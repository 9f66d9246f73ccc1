package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import thaw.domain.program.DraftFinding;
import thaw.domain.program.PhaseDraft;

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

    private final PhaseFields fields;
    private final H3 title = new H3();
    private final Span summary = new Span();
    private final Span wrong = new Span();
    private final Button open = new Button();
    private final Map<Act, Button> acts = new EnumMap<>(Act.class);
    private String called = "";

    /** @param changed hears of every change of a field */
    PhaseCard(PhaseDraft draft, Runnable changed, Consumer<Act> act) {
        fields = new PhaseFields(draft, changed);
        addClassName("phase-card");
        add(line(act), fields);
        open(false);
    }

    private Component line(Consumer<Act> act) {
        Div handle = new Div();
        handle.addClassName("order-handle");
        handle.getElement().setAttribute("aria-hidden", "true").setAttribute("title", getTranslation("program.phase.drag"));
        wrong.addClassNames("pill", "heed");
        summary.addClassName("quiet");
        Div about = new Div(title, summary, wrong);
        about.addClassName("phase-about");
        open.addClickListener(click -> open(!fields.isVisible()));
        Div buttons = new Div(open);
        buttons.addClassName("phase-acts");
        for (Act one : Act.values()) {
            Button button = new Button(one.sign, click -> act.accept(one));
            acts.put(one, button);
            buttons.add(button);
        }
        Div line = new Div(handle, about, buttons);
        line.addClassName("phase-line");
        return line;
    }

    /** Shows the fields, or the line alone. */
    private void open(boolean opens) {
        fields.setVisible(opens);
        open.setText(getTranslation(opens ? "program.phase.close" : "program.phase.open"));
        open.setAriaLabel(open.getText() + ": " + called);
        open.getElement().setAttribute("aria-expanded", String.valueOf(opens));
    }

    /** The phase as the fields have it. */
    PhaseDraft phase() {
        return fields.phase();
    }

    /** What it is called here, or its number while it has no name. */
    String called() {
        return called;
    }

    /**
     * Shows where it stands and what is to be said of it.
     *
     * @param at its position, from 0
     */
    void show(int at, int many, List<DraftFinding> findings) {
        PhaseDraft phase = phase();
        called = phase.name().isBlank() ? getTranslation("program.phase.number", at + 1) : phase.name();
        title.setText(getTranslation("program.phase.title", at + 1, called));
        summary.setText(phase.weeks() == null || phase.sessionsPerWeek() == null || phase.restDays() == null
                ? ""
                : getTranslation("care.programs.rhythm", phase.weeks(), phase.sessionsPerWeek(), phase.restDays()));
        long blocks = findings.stream().filter(finding -> finding.problem().blocks()).count();
        wrong.setVisible(blocks > 0);
        wrong.setText(getTranslation("program.phase.blocks", blocks));
        acts.forEach((act, button) -> {
            button.setAriaLabel(getTranslation(act.key, called));
            button.setEnabled(act == Act.REMOVE || (act == Act.UP ? at > 0 : at < many - 1));
        });
        open.setAriaLabel(open.getText() + ": " + called);
        fields.show(at == many - 1, findings);
    }

    /** Puts the focus on the button that did this, or on the other one where that can do it no more. */
    void focus(Act act) {
        Button button = Objects.requireNonNull(acts.get(act));
        Button other = Objects.requireNonNull(acts.get(act == Act.UP ? Act.DOWN : Act.UP));
        (button.isEnabled() ? button : other).focus();
    }

    /** Opens it and puts the focus into its first field. */
    void begin() {
        open(true);
        fields.focus();
    }
}
