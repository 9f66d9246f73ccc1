package thaw.care.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.care.safety.Answer;
import thaw.care.safety.SafetyPage;
import thaw.domain.safety.SafetyPlan;
import thaw.shell.StatusLine;

/** Writes the safety plan. What is being written stays, whatever comes in meanwhile; every version stays readable. */
class PlanCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Deeds deeds;
    private final Map<SafetyPlan.Part, TextArea> fields = new EnumMap<>(SafetyPlan.Part.class);
    private final Paragraph version = new Paragraph();
    private final StatusLine answer = new StatusLine();
    private final NativeDetails versions = new NativeDetails(getTranslation("safety.plan.older"));
    /** The version that the fields were filled from, or that the therapist has been told of since. */
    private int seen;

    private int newest;
    private @Nullable SafetyPlan filled;

    PlanCard(Deeds deeds) {
        this.deeds = deeds;
        addClassName("card");
        version.addClassName("quiet");
        Div parts = new Div();
        parts.addClassNames("columns", "plan-parts");
        Stream.of(SafetyPlan.Part.values()).map(this::field).forEach(parts::add);
        Button save = new Button(getTranslation("safety.plan.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("button-row");
        add(new H2(getTranslation("safety.plan")), new Paragraph(getTranslation("safety.plan.lead")), version, parts,
                buttons, answer, versions);
    }

    private TextArea field(SafetyPlan.Part part) {
        TextArea field = new TextArea(getTranslation("safety.plan.part." + part));
        field.setHelperText(getTranslation("safety.plan.help." + part));
        field.setMaxLength(SafetyPlan.PART_LIMIT);
        field.setMinRows(3);
        fields.put(part, field);
        return field;
    }

    void show(SafetyPage page, SafetyWords words) {
        version.setText(page.plans().isEmpty()
                ? getTranslation("safety.plan.none")
                : words.version(page.plans().getFirst()));
        newest = page.planSeen();
        if (newest != seen) {
            if (isBeingWritten()) {
                answer.setText(getTranslation("safety.plan.newer", newest));
            } else {
                fill(page);
            }
        }
        versions.setVisible(!page.plans().isEmpty());
        Div all = new Div();
        page.plans().forEach(one -> all.add(readable(one, words)));
        versions.setContent(all);
    }

    private void fill(SafetyPage page) {
        seen = page.planSeen();
        filled = page.plans().isEmpty() ? null : page.plans().getFirst().plan();
        fields.forEach((part, field) -> field.setValue(was(part)));
    }

    private boolean isBeingWritten() {
        return fields.entrySet().stream()
                .anyMatch(one -> !one.getValue().getValue().strip().equals(was(one.getKey())));
    }

    private String was(SafetyPlan.Part part) {
        return filled == null ? "" : filled.text(part);
    }

    /** A plan that came too late is kept in the fields; saved once more, it comes after the other one. */
    private void save() {
        Map<SafetyPlan.Part, String> parts = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getValue()));
        Answer came = deeds.write(parts, seen);
        if (came == Answer.DONE) {
            filled = SafetyPlan.of(parts).orElseThrow();
        }
        deeds.refresh();
        if (came == Answer.CHANGED_MEANWHILE) {
            seen = newest;
        }
        answer.setText(came == Answer.DONE
                ? getTranslation("safety.plan.saved", seen)
                : getTranslation("safety.answer." + came));
    }

    private Component readable(SafetyPage.Version one, SafetyWords words) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("facts", "plan");
        one.plan().parts().forEach((part, text) -> {
            if (!text.isEmpty()) {
                list.add(
                        new DescriptionList.Term(getTranslation("safety.plan.part." + part)),
                        new DescriptionList.Description(text));
            }
        });
        return new NativeDetails(words.version(one), list);
    }
}
