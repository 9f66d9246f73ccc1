package thaw.admin.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.admin.content.QuestionnaireRow;
import thaw.admin.content.QuestionnaireService;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.shell.StatusLine;
import thaw.shell.TextTable;

/** One questionnaire: where it comes from, what it asks, how it is scored, and which answers call for safety. */
class QuestionnaireCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final String OWN = "";

    private final transient QuestionnaireService service;
    private final transient QuestionnaireRow row;
    private final transient Runnable changed;
    private final Select<String> scoreAs = new Select<>();
    private final MultiSelectComboBox<FormQuestion> alarms = new MultiSelectComboBox<>(getTranslation("measure.alarms"));
    private final StatusLine answer = new StatusLine();

    /** @param changed what to do when there is a new version */
    QuestionnaireCard(QuestionnaireService service, QuestionnaireRow row, Runnable changed) {
        this.service = service;
        this.row = row;
        this.changed = changed;
        addClassName("card");
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        List<FormQuestion> questions = row.content().questions();
        long asked = questions.stream().filter(one -> one.kind() != FormQuestion.Kind.DISPLAY).count();
        Paragraph about = new Paragraph(getTranslation(
                "measure.about",
                row.version(),
                asked,
                day.format(row.importedAt().atZone(ZoneId.systemDefault())),
                row.importedBy()));
        about.addClassName("quiet");
        add(new H3(row.name()), about);
        if (row.retired()) {
            add(new Paragraph(getTranslation("measure.retired")));
            return;
        }
        Div form = new Div(scoring(), alarming(questions), actions());
        form.addClassName("form");
        add(new NativeDetails(getTranslation("measure.texts"), texts(questions)), form, answer);
    }

    private Select<String> scoring() {
        scoreAs.setLabel(getTranslation("measure.score-as"));
        scoreAs.setItems(Stream.concat(
                        Stream.of(OWN), Instruments.STANDARD.all().stream().map(Instrument::name))
                .toList());
        scoreAs.setItemLabelGenerator(name -> name.equals(OWN) ? getTranslation("measure.score-as.own") : name);
        scoreAs.setValue(Optional.ofNullable(row.scoreAs()).orElse(OWN));
        return scoreAs;
    }

    private MultiSelectComboBox<FormQuestion> alarming(List<FormQuestion> questions) {
        alarms.setHelperText(getTranslation("measure.alarms.help"));
        alarms.setItems(questions.stream().filter(one -> one.kind() != FormQuestion.Kind.DISPLAY).toList());
        alarms.setItemLabelGenerator(FormQuestion::text);
        alarms.setValue(questions.stream()
                .filter(one -> row.content().alarms().contains(one.linkId()))
                .collect(Collectors.toSet()));
        return alarms;
    }

    private Div actions() {
        Div actions = new Div(
                new Button(getTranslation("measure.save"), click -> save()),
                new Button(getTranslation("measure.retire"), click -> {
                    service.retire(row.id());
                    changed.run();
                }));
        actions.addClassName("form-actions");
        return actions;
    }

    private void save() {
        Set<String> linkIds = alarms.getValue().stream().map(FormQuestion::linkId).collect(Collectors.toSet());
        String chosen = Optional.ofNullable(scoreAs.getValue()).orElse(OWN);
        if (service.read(row.id(), chosen.equals(OWN) ? null : chosen, linkIds)) {
            changed.run();
        } else {
            answer.setText(getTranslation("measure.score-as.not"));
        }
    }

    private TextTable texts(List<FormQuestion> questions) {
        return new TextTable(
                row.name(),
                List.of(
                        getTranslation("measure.link-id"),
                        getTranslation("measure.question"),
                        getTranslation("measure.answers-count")),
                questions.stream()
                        .map(one -> List.of(
                                one.linkId(),
                                one.text(),
                                one.options().stream()
                                        .map(option -> option.points() == null
                                                ? option.text()
                                                : option.text() + " (" + option.points() + ")")
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }
}
