package thaw.practice.reminder.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import thaw.practice.reminder.ReminderPage;
import thaw.practice.reminder.ReminderService;
import thaw.shell.PublicAddress;

/** Reminders in the client's own calendar, by a secret address that is shown once. */
class CalendarCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Paragraph state = new Paragraph();
    private final TextField address = new TextField(getTranslation("reminder.calendar.address"));
    private final Button make = new Button();
    private final Button end = new Button(getTranslation("reminder.calendar.end"));

    /** @param changed is called when something was done here */
    CalendarCard(ReminderService service, String base, Runnable changed) {
        addClassName("card");
        state.getElement().setAttribute("role", "status");
        address.setReadOnly(true);
        address.setVisible(false);
        address.setHelperText(getTranslation("reminder.calendar.once"));
        make.addClickListener(click -> {
            address.setValue(new PublicAddress(base).of("calendar/" + service.newCalendar() + ".ics"));
            address.setVisible(true);
            address.focus();
            changed.run();
        });
        end.addClickListener(click -> {
            service.endCalendar();
            address.setVisible(false);
            changed.run();
            make.focus();
        });
        Div form = new Div(address, make, end);
        form.addClassName("form");
        add(
                new H2(getTranslation("reminder.calendar")),
                new Paragraph(getTranslation("reminder.calendar.lead")),
                state,
                form);
    }

    void show(ReminderPage page) {
        boolean there = page.wishes().calendar();
        state.setText(getTranslation(there ? "reminder.calendar.there" : "reminder.calendar.none"));
        make.setText(getTranslation(there ? "reminder.calendar.renew" : "reminder.calendar.make"));
        end.setVisible(there);
    }
}
