package thaw.admin.system.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import thaw.account.Colleague;
import thaw.admin.system.TermsService;
import thaw.domain.alert.DueTimes;
import thaw.governor.ClinicTerms;
import thaw.shell.StatusLine;

/** By when alerts are to be answered, and who is asked last. */
class TermsForm extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TermsService service;
    private final IntegerField urgent = number("admin.terms.urgent", 240);
    private final TimePicker dayEnds = new TimePicker(getTranslation("admin.terms.day-ends"));
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("admin.terms.days"));
    private final IntegerField routine = number("admin.terms.routine", 60);
    private final ComboBox<Colleague> contact = new ComboBox<>(getTranslation("admin.terms.contact"));
    private final StatusLine answer = new StatusLine();
    private transient ClinicTerms shown;

    TermsForm(TermsService service) {
        this.service = service;
        this.shown = service.now();
        addClassNames("card", "form");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, getLocale()));
        contact.setHelperText(getTranslation("admin.terms.contact.help"));
        contact.setClearButtonVisible(true);
        contact.setItemLabelGenerator(Colleague::name);
        contact.setItems(query ->
                service.therapists(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        Button save = new Button(getTranslation("admin.terms.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(getTranslation("admin.terms.title")), new Paragraph(getTranslation("admin.terms.lead")),
                urgent, dayEnds, days, routine, contact, save, answer);
        show();
    }

    private IntegerField number(String key, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void show() {
        shown = service.now();
        urgent.setValue((int) shown.times().urgent().toMinutes());
        dayEnds.setValue(shown.times().dayEnds());
        days.setValue(shown.times().workingDays());
        routine.setValue(shown.times().routineDays());
        contact.setValue(service.safetyContact().orElse(null));
    }

    private void save() {
        boolean whole = Stream.<HasValue<?, ?>>of(urgent, dayEnds, days, routine).noneMatch(HasValue::isEmpty)
                && !urgent.isInvalid() && !routine.isInvalid();
        if (!whole) {
            answer.setText(getTranslation("admin.terms.incomplete"));
            return;
        }
        DueTimes times = new DueTimes(
                Duration.ofMinutes(urgent.getValue()),
                dayEnds.getValue(),
                Set.copyOf(days.getValue()),
                routine.getValue());
        boolean saved = service.change(new ClinicTerms(
                times, Optional.ofNullable(contact.getValue()).map(Colleague::account).orElse(null), shown.version()));
        answer.setText(getTranslation(saved ? "admin.terms.saved" : "admin.terms.changed"));
        show();
    }
}
