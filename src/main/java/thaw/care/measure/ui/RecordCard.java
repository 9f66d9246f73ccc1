package thaw.care.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import thaw.care.measure.Answer;
import thaw.care.measure.MeasureService;
import thaw.care.measure.RecordedScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.people.ClientId;
import thaw.shell.StatusLine;

/** A score from paper, of an instrument whose text may not be shipped, or that was filled in elsewhere. */
class RecordCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MeasureService service;
    private final transient ClientId client;
    private final DatePicker day = new DatePicker(getTranslation("measure.day"));
    private final ComboBox<String> instrument = new ComboBox<>(getTranslation("measure.instrument"));
    private final NumberField total = new NumberField(getTranslation("measure.total"));
    private final NumberField highest = new NumberField(getTranslation("measure.highest"));
    private final TextField source = new TextField(getTranslation("measure.source"));
    private final StatusLine answer = new StatusLine();

    RecordCard(MeasureService service, ClientId client, LocalDate today) {
        this.service = service;
        this.client = client;
        addClassName("card");
        day.setValue(today);
        day.setMax(today);
        instrument.setItems(Instruments.STANDARD.all().stream().map(Instrument::name).toList());
        instrument.setAllowCustomValue(true);
        instrument.addCustomValueSetListener(event -> instrument.setValue(event.getDetail()));
        instrument.setHelperText(getTranslation("measure.instrument.help"));
        highest.setHelperText(getTranslation("measure.highest.help"));
        source.setMaxLength(MeasureService.LONGEST);
        source.setHelperText(getTranslation("measure.source.help"));
        Div form = new Div(
                day, instrument, total, highest, source,
                new Button(getTranslation("measure.record.do"), click -> record()));
        form.addClassName("form");
        add(new H2(getTranslation("measure.record")), new Paragraph(getTranslation("measure.record.lead")), form, answer);
    }

    private void record() {
        boolean whole = !day.isEmpty() && !instrument.isEmpty() && !total.isEmpty() && !source.isEmpty();
        Answer told = whole && !day.isInvalid()
                ? service.record(client, new RecordedScore(
                        day.getValue(), instrument.getValue(), total.getValue(), highest.getValue(), source.getValue()))
                : Answer.INCOMPLETE;
        if (told == Answer.DONE) {
            total.clear();
        }
        answer.setText(getTranslation("measure.told." + told));
    }
}
