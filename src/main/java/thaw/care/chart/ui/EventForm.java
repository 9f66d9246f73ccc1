package thaw.care.chart.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import thaw.domain.event.LifeEvent;

/** An event in a form: its day, what sort of thing it is, and what it was. */
class EventForm extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker day = new DatePicker(getTranslation("chart.events.day"));
    private final Select<LifeEvent.Kind> kind = new Select<>();
    private final TextField words = new TextField(getTranslation("chart.events.words"));
    private final Paragraph complaint = new Paragraph();
    private final Div buttons = new Div();

    /** For something new. */
    EventForm(LocalDate on, Consumer<LifeEvent> save, Runnable close) {
        addClassNames("form", "event-form");
        day.setLocale(getLocale());
        day.setValue(on);
        kind.setLabel(getTranslation("chart.events.kind"));
        kind.setItems(LifeEvent.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("chart.events.kind." + one));
        kind.setValue(LifeEvent.Kind.NOTE);
        words.setMaxLength(LifeEvent.WORDS_LIMIT);
        words.setHelperText(getTranslation("chart.events.words.help", LifeEvent.WORDS_LIMIT));
        complaint.getElement().setAttribute("role", "alert");
        Button done = new Button(getTranslation("chart.events.save"), click -> check(save));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.addClassName("button-row");
        buttons.add(done, new Button(getTranslation("chart.events.cancel"), click -> close.run()));
        Div fields = new Div(day, kind, words);
        fields.addClassName("event-fields");
        add(fields, complaint, buttons);
    }

    /** For an event that is there. */
    EventForm(LifeEvent event, Consumer<LifeEvent> save, Runnable remove, Runnable close) {
        this(event.day(), save, close);
        kind.setValue(event.kind());
        words.setValue(event.words());
        buttons.add(new Button(getTranslation("chart.events.remove"), click -> remove.run()));
    }

    final void focus() {
        words.focus();
    }

    private void check(Consumer<LifeEvent> save) {
        LocalDate on = day.getValue();
        LifeEvent.Kind what = kind.getValue();
        String text = words.getValue().strip();
        boolean whole = on != null && what != null && !text.isEmpty() && text.length() <= LifeEvent.WORDS_LIMIT;
        complaint.setText(whole ? "" : getTranslation("chart.events.incomplete", LifeEvent.WORDS_LIMIT));
        if (on != null && what != null && whole) {
            save.accept(new LifeEvent(on, what, text));
        }
    }
}
