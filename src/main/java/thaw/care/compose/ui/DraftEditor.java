package thaw.care.compose.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Step;

/** A draft's title, anchors and steps as fields. What breaks a rule is said beside its step as soon as it does. */
class DraftEditor extends Div {

    private static final String BETWEEN = "; ";

    private final transient Practice draft;
    private final transient Function<Practice, List<Finding>> check;
    private final TextField title = new TextField();
    private final TextArea anchors = new TextArea();
    private final transient List<Fields> steps = new ArrayList<>();
    private final Paragraph summary = new Paragraph();
    private final Div general = new Div();

    private record Fields(Step step, TextArea text, IntegerField seconds, TextField choices, Div said) {}

    DraftEditor(Practice draft, Function<Practice, List<Finding>> check) {
        this.draft = draft;
        this.check = check;
        addClassName("draft-editor");
        title.setLabel(getTranslation("compose.draft-title"));
        title.setValue(draft.title());
        anchors.setLabel(getTranslation("compose.anchors"));
        anchors.setHelperText(getTranslation("compose.anchors.help"));
        anchors.setValue(String.join("\n", draft.anchors()));
        summary.getElement().setAttribute("role", "status");
        OrderedList list = new OrderedList();
        list.addClassName("draft-steps");
        for (int i = 0; i < draft.steps().size(); i++) {
            list.add(step(i, draft.steps().get(i)));
        }
        add(title, anchors, general, list, summary);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> look());
        anchors.setValueChangeMode(ValueChangeMode.LAZY);
        anchors.addValueChangeListener(change -> look());
        look();
    }

    private ListItem step(int at, Step step) {
        String name = getTranslation("compose.step", at + 1, getTranslation("library.step." + step.kind().id()));
        TextArea text = new TextArea(getTranslation("compose.step.text", name), step.text(), "");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> look());
        IntegerField seconds = new IntegerField(getTranslation("compose.step.seconds", name));
        seconds.setValue(step.seconds());
        seconds.addValueChangeListener(change -> look());
        TextField choices = new TextField(getTranslation("compose.step.choices", name));
        choices.setValue(String.join(BETWEEN, step.choices()));
        choices.setValueChangeMode(ValueChangeMode.LAZY);
        choices.addValueChangeListener(change -> look());
        choices.setVisible(step.kind() == Step.Kind.TOUCH || !step.choices().isEmpty());
        Div said = new Div();
        said.getElement().setAttribute("role", "status");
        steps.add(new Fields(step, text, seconds, choices, said));
        return new ListItem(new H3(name), text, new Div(seconds, choices), said);
    }

    /** The practice as the fields have it. */
    Practice practice() {
        List<Step> edited = steps.stream().map(DraftEditor::edited).toList();
        int length = edited.stream().mapToInt(Step::seconds).sum();
        int touch = edited.stream().filter(step -> step.kind() == Step.Kind.TOUCH).mapToInt(Step::seconds).max()
                .orElse(draft.touchSeconds());
        int rest = edited.stream().filter(step -> step.kind() == Step.Kind.REST).mapToInt(Step::seconds).min()
                .orElse(draft.restSeconds());
        return new Practice(draft.id(), draft.version(), draft.route(), draft.level(), title.getValue().strip(),
                (length + 59) / 60, draft.postures(), draft.eyes(), anchors.getValue().lines().map(String::strip)
                        .filter(line -> !line.isEmpty()).toList(),
                touch, rest, draft.contentNotes(), draft.notFor(), draft.topics(), draft.shorterCycles(),
                draft.ownPrompt(), edited, draft.alternatives(), draft.slot());
    }

    private static Step edited(Fields fields) {
        String text = fields.text().getValue().strip();
        List<String> choices = Arrays.stream(fields.choices().getValue().split(";", -1)).map(String::strip)
                .filter(choice -> !choice.isEmpty()).toList();
        Integer seconds = fields.seconds().getValue();
        return new Step(fields.step().kind(), seconds == null ? 0 : seconds, text, text, choices);
    }

    private void look() {
        List<Finding> findings = check.apply(practice());
        for (int i = 0; i < steps.size(); i++) {
            String where = "steps[" + i + "]";
            say(steps.get(i).said(), findings.stream().filter(finding -> finding.where().startsWith(where)).toList());
        }
        say(general, findings.stream().filter(finding -> !finding.where().startsWith("steps[")).toList());
        summary.setText(getTranslation("compose.checks", findings.size()));
    }

    private void say(Div place, List<Finding> findings) {
        place.removeAll();
        findings.forEach(finding -> {
            Span rule = new Span(finding.rule().id());
            rule.addClassName("mark");
            Paragraph line = new Paragraph(rule, new Span(" " + finding.sentence()));
            line.addClassName("finding");
            place.add(line);
        });
    }
}
