package thaw.care.pace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.care.pace.PaceService;
import thaw.care.pace.Thresholds;
import thaw.domain.pacing.Condition;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Replay;
import thaw.domain.pacing.Rule;
import thaw.domain.people.ClientId;
import thaw.shell.StatusLine;

/** Tries other thresholds on this client's history, day by day, and signs them from now on. */
final class ReplayCard extends Section {

    private final PaceService service;
    private final ClientId client;
    private final Map<Parameter, Double> changed = new EnumMap<>(Parameter.class);
    private final ComboBox<Parameter> parameter = new ComboBox<>(getTranslation("care.pace.replay.threshold"));
    private final NumberField value = new NumberField(getTranslation("care.pace.replay.value"));
    private final Paragraph tried = new Paragraph();
    private final Div result = new Div();
    private final Checkbox alone = new Checkbox();
    private final ReplayDays days = new ReplayDays();
    private Replay shown = new Replay(List.of(), 0);
    private final TextField reason = new TextField(getTranslation("care.pace.replay.reason"));
    private final StatusLine answer = new StatusLine();

    ReplayCard(PaceService service, ClientId client) {
        this.service = service;
        this.client = client;
        addClassNames("card", "form");
        parameter.setItems(Parameter.values());
        parameter.setItemLabelGenerator(ReplayCard::label);
        parameter.addValueChangeListener(change -> held(change.getValue()));
        value.setMin(0);
        reason.setMaxLength(PaceService.REASON_LIMIT);
        reason.setHelperText(getTranslation("care.pace.replay.sign.help"));
        alone.setLabel(getTranslation("care.pace.replay.alone"));
        alone.setValue(true);
        alone.setVisible(false);
        alone.addValueChangeListener(change -> days.show(shown, change.getValue()));
        Div act = new Div(
                button("care.pace.replay.run", this::run),
                button("care.pace.replay.clear", this::clear));
        act.addClassName("button-row");
        Div sign = new Div(
                button("care.pace.replay.sign-client", () -> sign(false)),
                button("care.pace.replay.sign-clinic", () -> sign(true)));
        sign.addClassName("button-row");
        add(new H2(getTranslation("care.pace.replay")), new Paragraph(getTranslation("care.pace.replay.help")),
                parameter, value, act, tried, result, alone, days, reason, sign, answer);
    }

    private Button button(String key, Supplier<String> act) {
        return new Button(getTranslation(key), click -> answer.setText(act.get()));
    }

    /** Begins with what holds for this client now, and says what it is without anybody's signature. */
    private void held(@Nullable Parameter chosen) {
        Double now = chosen == null
                ? null
                : service.parameters(client).map(held -> held.of(chosen)).orElse(chosen.standard());
        value.setValue(now);
        value.setHelperText(chosen == null || now == null
                ? ""
                : getTranslation("care.pace.replay.held", now, chosen.standard()));
    }

    /** As on the design page: the rule's id, then what is held against it. */
    private static String label(Parameter parameter) {
        String[] words = parameter.id().split("_", 2);
        return ruleId(words[0]) + " " + words[1].replace('_', ' ');
    }

    private static String ruleId(String small) {
        return Stream.concat(Arrays.stream(Rule.values()).map(Rule::id), Arrays.stream(Condition.values()).map(Condition::id))
                .filter(small::equalsIgnoreCase)
                .findFirst()
                .orElse(small.toUpperCase(Locale.ROOT));
    }

    private String run() {
        if (parameter.getValue() == null || value.getValue() == null || value.getValue() < 0) {
            return getTranslation("care.pace.replay.incomplete");
        }
        changed.put(parameter.getValue(), value.getValue());
        tried.setText(changed.entrySet().stream()
                .map(entry -> getTranslation("care.pace.replay.tried", label(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", ")));
        result.removeAll();
        service.replay(client, new Thresholds(changed)).ifPresentOrElse(
                this::show, () -> result.add(new Paragraph(getTranslation("care.pace.no-dose"))));
        return "";
    }

    private String clear() {
        changed.clear();
        tried.setText("");
        result.removeAll();
        alone.setVisible(false);
        days.setVisible(false);
        return "";
    }

    private void show(Replay replay) {
        UnorderedList counts = new UnorderedList(Arrays.stream(Outcome.values())
                .map(outcome -> new ListItem(getTranslation(
                        "care.pace.replay.count." + outcome, replay.now(outcome), replay.changed(outcome))))
                .toArray(ListItem[]::new));
        result.add(new Paragraph(getTranslation(
                "care.pace.replay.differ", replay.differences().size(), replay.days().size())), counts);
        if (replay.earlier() > 0) {
            result.add(new Paragraph(getTranslation("care.pace.replay.earlier", replay.earlier())));
        }
        shown = replay;
        alone.setVisible(true);
        days.show(replay, alone.getValue());
    }

    private String sign(boolean forClinic) {
        if (reason.getValue().isBlank()) {
            return getTranslation("care.pace.replay.reason-needed");
        }
        String said = service.sign(client, new Thresholds(changed), forClinic, reason.getValue())
                .map(version -> getTranslation("care.pace.replay.signed", version))
                .orElseGet(() -> getTranslation("care.pace.no-dose"));
        reason.clear();
        clear();
        held(parameter.getValue());
        return said;
    }
}
