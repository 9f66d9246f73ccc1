package thaw.care.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import thaw.care.safety.Answer;
import thaw.care.safety.SafetyService;

/** Asks why, before something is done that stays in the history. What was written is kept until it is done. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient BiFunction<String, @Nullable LocalDate, Answer> deed;
    private final TextArea reason = new TextArea();
    private final DatePicker eventDay = new DatePicker();
    private final Div complaint = new Div();

    /**
     * @param title what is going to be done
     * @param what  the words about what follows from it
     * @param why   the label of the reason
     * @param deed  does it, for this reason and, where it was asked for, this day of an event
     */
    ReasonDialog(String title, String what, String why, BiFunction<String, @Nullable LocalDate, Answer> deed) {
        this.deed = deed;
        setHeaderTitle(title);
        reason.setLabel(why);
        reason.setHelperText(getTranslation("safety.reason.help"));
        reason.setMaxLength(SafetyService.REASON_LIMIT);
        reason.setRequiredIndicatorVisible(true);
        eventDay.setVisible(false);
        complaint.getElement().setAttribute("role", "alert");
        complaint.addClassName("field-error");
        Div form = new Div(new Paragraph(what), eventDay, reason, complaint);
        form.addClassName("form");
        add(form);
        Button confirm = new Button(title, click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
        getFooter().add(new Button(getTranslation("safety.cancel"), click -> close()), confirm);
    }

    /** Asks for the day of an event too; it may stay open. */
    ReasonDialog withEventDay(LocalDate today) {
        eventDay.setLabel(getTranslation("safety.event-day"));
        eventDay.setHelperText(getTranslation("safety.event-day.help"));
        eventDay.setMax(today);
        eventDay.setVisible(true);
        return this;
    }

    private void confirm() {
        Answer answer = deed.apply(reason.getValue(), eventDay.getValue());
        if (answer == Answer.DONE) {
            close();
        } else {
            complaint.setText(getTranslation("safety.answer." + answer));
        }
    }
}
