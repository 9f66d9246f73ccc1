package thaw.practice.reminder.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import thaw.domain.reminder.About;
import thaw.domain.reminder.Reminder;

/** The fields of one kind of reminder: whether, on which days, at what time. */
class ReminderFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final LocalTime USUAL = LocalTime.of(18, 0);

    private final About about;
    private final Checkbox wanted;
    private final CheckboxGroup<DayOfWeek> days;
    private final TimePicker time = new TimePicker(getTranslation("reminder.time"));

    ReminderFields(About about) {
        this.about = about;
        wanted = new Checkbox(getTranslation("reminder.about." + about));
        days = new CheckboxGroup<>(getTranslation("reminder.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        days.addClassName("reminder-days");
        time.setStep(Duration.ofMinutes(15));
        Div when = new Div(days, time);
        wanted.addValueChangeListener(change -> when.setVisible(change.getValue()));
        when.setVisible(false);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("reminder.about." + about));
        addClassName("reminder-fields");
        add(wanted, when);
    }

    void read(Optional<Reminder> reminder) {
        time.setLocale(getLocale());
        wanted.setValue(reminder.isPresent());
        days.setValue(reminder.map(Reminder::days).orElseGet(() -> EnumSet.allOf(DayOfWeek.class)));
        time.setValue(reminder.map(Reminder::time).orElse(USUAL));
    }

    boolean isWhole() {
        return !wanted.getValue() || (!days.isEmpty() && !time.isEmpty() && !time.isInvalid());
    }

    /** What is asked for here; empty where nothing is. */
    Optional<Reminder> reminder() {
        return wanted.getValue()
                ? Optional.of(new Reminder(about, Set.copyOf(days.getValue()), time.getValue().withSecond(0).withNano(0)))
                : Optional.empty();
    }
}
