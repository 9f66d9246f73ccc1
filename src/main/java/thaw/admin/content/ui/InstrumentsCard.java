package thaw.admin.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thaw.admin.content.QuestionnaireService;
import thaw.domain.measure.JacobsonTruax;
import thaw.governor.InstrumentSetting;
import thaw.shell.StatusLine;

/** The bands and the reliable change of one instrument after the other, as the clinic wants them read. */
class InstrumentsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient QuestionnaireService service;
    private final Select<InstrumentSetting> instrument = new Select<>();
    private final TextField starts = new TextField(getTranslation("measure.band-starts"));
    private final IntegerField points = new IntegerField(getTranslation("measure.reliable-points"));
    private final NumberField sd = new NumberField(getTranslation("measure.sd"));
    private final NumberField reliability = new NumberField(getTranslation("measure.reliability"));
    private final TextField reason = new TextField(getTranslation("measure.reason"));
    private final StatusLine answer = new StatusLine();

    InstrumentsCard(QuestionnaireService service) {
        this.service = service;
        addClassName("card");
        instrument.setLabel(getTranslation("measure.instrument"));
        instrument.setItemLabelGenerator(setting -> setting.version() == 0
                ? setting.name()
                : getTranslation("measure.instrument.version", setting.name(), setting.version()));
        instrument.addValueChangeListener(change -> show());
        starts.setHelperText(getTranslation("measure.band-starts.help"));
        points.setHelperText(getTranslation("measure.reliable-points.help"));
        reliability.setHelperText(getTranslation("measure.reliability.help"));
        Div form = new Div(
                instrument, starts, points, sd, reliability, reason,
                new Button(getTranslation("measure.set"), click -> set()));
        form.addClassName("form");
        add(form, answer);
        refresh(null);
    }

    private void refresh(@Nullable String name) {
        List<InstrumentSetting> settings = service.instruments();
        instrument.setItems(settings);
        instrument.setValue(settings.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElse(settings.getFirst()));
    }

    private void show() {
        InstrumentSetting shown = instrument.getValue();
        if (shown != null) {
            JacobsonTruax population = shown.population();
            starts.setValue(shown.bandStarts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            points.setValue(shown.reliablePoints());
            sd.setValue(population == null ? null : Double.valueOf(population.sd()));
            reliability.setValue(population == null ? null : Double.valueOf(population.reliability()));
            reason.clear();
        }
    }

    private void set() {
        InstrumentSetting shown = instrument.getValue();
        try {
            boolean set = service.set(new InstrumentSetting(
                    shown.name(), shown.version(), bandStarts(), points.getValue(), population(), reason.getValue().strip()));
            answer.setText(getTranslation(set ? "measure.set.done" : "measure.set.changed"));
            refresh(shown.name());
        } catch (IllegalArgumentException doesNotFit) {
            answer.setText(getTranslation("measure.set.not"));
        }
    }

    private List<Integer> bandStarts() {
        return Arrays.stream(starts.getValue().split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
    }

    /** Both numbers, or neither. */
    private @Nullable JacobsonTruax population() {
        if (sd.isEmpty() && reliability.isEmpty()) {
            return null;
        }
        if (sd.isEmpty() || reliability.isEmpty()) {
            throw new IllegalArgumentException("A population has a spread and a reliability");
        }
        return new JacobsonTruax(sd.getValue(), reliability.getValue());
    }
}
