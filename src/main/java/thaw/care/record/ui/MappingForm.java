package thaw.care.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thaw.domain.checkin.Question;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.CheckInMapping.Rows;
import thaw.record.csv.CsvPreview;
import thaw.record.csv.MappingDraft;
import thaw.record.csv.Reading;
import thaw.shell.TextTable;

/** Says which column of a file is what, beside its first rows. What the names of columns give away is filled in. */
final class MappingForm extends Div {

    /** The columns of one question and both ends of their scale. */
    private record Line(MultiSelectComboBox<String> columns, NumberField first, NumberField last) {

        MappingDraft.Chosen chosen() {
            return new MappingDraft.Chosen(List.copyOf(columns.getValue()), end(first), end(last));
        }

        private static double end(NumberField field) {
            return Optional.ofNullable(field.getValue()).orElse(0.0);
        }
    }

    private final CsvPreview file;
    private final ComboBox<String> dayColumn;
    private final TextField dayPattern = new TextField(getTranslation("record.form.day-pattern"));
    private final ComboBox<String> timeColumn;
    private final TextField timePattern = new TextField(getTranslation("record.form.time-pattern"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("record.form.zone"));
    private final RadioButtonGroup<Rows> rows = new RadioButtonGroup<>();
    private final Map<Question, Line> lines = new EnumMap<>(Question.class);

    MappingForm(CsvPreview file, ZoneId clientZone) {
        this.file = file;
        this.dayColumn = columnBox("record.form.day");
        this.timeColumn = columnBox("record.form.time");
        fill(clientZone);
        add(
                new TextTable(getTranslation("record.form.preview"), file.header(), file.rows()),
                group("record.form.when", dayColumn, dayPattern, timeColumn, timePattern, zone, rows),
                questions());
    }

    private void fill(ZoneId clientZone) {
        dayColumn.addValueChangeListener(change ->
                file.dayPattern(Optional.ofNullable(change.getValue()).orElse("")).ifPresent(dayPattern::setValue));
        file.dayColumn().ifPresent(dayColumn::setValue);
        timeColumn.setClearButtonVisible(true);
        timeColumn.setHelperText(getTranslation("record.form.time-help"));
        timePattern.setValue("HH:mm");
        timeColumn.addValueChangeListener(change ->
                file.timePattern(Optional.ofNullable(change.getValue()).orElse("")).ifPresent(timePattern::setValue));
        file.timeColumn().ifPresent(timeColumn::setValue);
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(clientZone.getId());
        rows.setLabel(getTranslation("record.form.rows"));
        rows.setItems(Rows.values());
        rows.setItemLabelGenerator(one -> getTranslation("record.form.rows." + one));
        rows.setValue(Rows.DAY_MEANS);
    }

    /** The mapping as the form stands, or what it lacks. */
    Reading<CheckInMapping> mapping() {
        Map<Question, MappingDraft.Chosen> chosen = new EnumMap<>(Question.class);
        lines.forEach((question, line) -> chosen.put(question, line.chosen()));
        return new MappingDraft(
                        file,
                        text(dayColumn),
                        dayPattern.getValue().strip(),
                        text(timeColumn),
                        timePattern.getValue().strip(),
                        ZoneId.of(text(zone).isEmpty() ? "UTC" : text(zone)),
                        Optional.ofNullable(rows.getValue()).orElse(Rows.DAY_MEANS),
                        chosen)
                .toMapping();
    }

    private static String text(ComboBox<String> box) {
        return Optional.ofNullable(box.getValue()).orElse("");
    }

    private ComboBox<String> columnBox(String key) {
        ComboBox<String> box = new ComboBox<>(getTranslation(key));
        box.setItems(file.columns());
        return box;
    }

    private FieldSet questions() {
        FieldSet group = group("record.form.questions", new Paragraph(getTranslation("record.form.questions-help")));
        for (Question question : Question.values()) {
            Line line = line(question);
            lines.put(question, line);
            Div row = new Div(line.columns(), line.first(), line.last());
            row.addClassName("row");
            group.add(row);
        }
        return group;
    }

    private Line line(Question question) {
        String name = getTranslation("record.question." + question);
        MultiSelectComboBox<String> columns = new MultiSelectComboBox<>(name);
        columns.setItems(file.columns());
        file.columnOf(question).ifPresent(column -> columns.select(column));
        return new Line(
                columns,
                end(getTranslation("record.form.first", name), 0),
                end(getTranslation("record.form.last", name), question.highest()));
    }

    private static NumberField end(String label, double value) {
        NumberField field = new NumberField(label);
        field.setValue(value);
        return field;
    }

    private FieldSet group(String key, Component... parts) {
        FieldSet group = new FieldSet(getTranslation(key));
        group.add(parts);
        group.addClassName("group");
        return group;
    }
}
