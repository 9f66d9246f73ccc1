package thaw.practice.reminder.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import thaw.account.MailAddresses;
import thaw.practice.reminder.ReminderPage;
import thaw.practice.reminder.ReminderService;
import thaw.practice.reminder.Wishes;
import thaw.record.mail.LetterState;
import thaw.shell.StatusLine;

/** Reminders by e-mail: where to, whether the address is confirmed, and how the newest one fared. */
class MailCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReminderService service;
    private final transient Runnable changed;
    private final Paragraph state = new Paragraph();
    private final Paragraph newest = new Paragraph();
    private final EmailField address = new EmailField(getTranslation("reminder.mail.address"));
    private final Button give = new Button(getTranslation("reminder.mail.give"), click -> give());
    private final Button remove = new Button(getTranslation("reminder.mail.remove"), click -> remove());
    private final Checkbox byMail = new Checkbox(getTranslation("reminder.mail.on"));
    private final StatusLine answer = new StatusLine();
    private final Div form = new Div(byMail, address, give, remove, answer);
    private transient ReminderPage shown;

    /** @param changed is called when something was done here */
    MailCard(ReminderService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
        this.shown = service.page();
        addClassName("card");
        state.getElement().setAttribute("role", "status");
        newest.addClassName("quiet");
        form.addClassName("form");
        byMail.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                switchMail(change.getValue());
            }
        });
        add(new H2(getTranslation("reminder.mail")), state, newest, form);
    }

    void show(ReminderPage page) {
        shown = page;
        form.setVisible(page.mailOpen());
        byMail.setValue(page.wishes().byMail());
        remove.setVisible(page.address().isPresent());
        newest.setText(page.newest().map(letter -> newest(page, letter)).orElse(""));
        newest.setVisible(page.mailOpen() && page.newest().isPresent());
        state.setText(page.mailOpen() ? address(page) : getTranslation("reminder.mail.closed"));
    }

    private String address(ReminderPage page) {
        return page.address()
                .map(known -> getTranslation(
                        known.confirmed() ? "reminder.mail.confirmed" : "reminder.mail.waits", known.address().text()))
                .orElseGet(() -> getTranslation("reminder.mail.none"));
    }

    private String newest(ReminderPage page, LetterState letter) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(page.zone())
                .format(letter.at());
        return getTranslation("reminder.mail.newest." + letter.state() + (letter.isTroubled() ? ".trouble" : ""), when);
    }

    private void switchMail(boolean on) {
        Wishes now = shown.wishes();
        answer.setText(getTranslation(service
                .save(new Wishes(on, now.quiet(), null, false, now.reminders()), shown.zone())
                .orElse("reminder.saved")));
        changed.run();
    }

    private void give() {
        Optional<String> complaint = service.giveAddress(address.getValue());
        boolean known = service.page().address().filter(MailAddresses.Known::confirmed).isPresent();
        answer.setText(getTranslation(complaint.orElse(known ? "reminder.saved" : "reminder.mail.sent")));
        if (complaint.isEmpty()) {
            address.clear();
        }
        changed.run();
    }

    private void remove() {
        service.removeAddress();
        answer.setText(getTranslation("reminder.mail.removed"));
        changed.run();
        address.focus();
    }
}
