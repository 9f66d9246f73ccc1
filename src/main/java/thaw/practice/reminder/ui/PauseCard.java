package thaw.practice.reminder.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thaw.practice.reminder.PauseLinks;
import thaw.practice.reminder.ReminderPage;
import thaw.practice.reminder.ReminderService;
import thaw.shell.Words;

/** A rest from reminders, by one tap. */
class PauseCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Paragraph state = new Paragraph();
    private final Div pauses = new Div();
    private final Button resume;

    /** @param changed is called when something was done here */
    PauseCard(ReminderService service, Runnable changed) {
        addClassName("card");
        state.getElement().setAttribute("role", "status");
        pauses.addClassName("form-actions");
        List<Button> rests = PauseLinks.DAYS.stream().sorted()
                .map(days -> new Button(getTranslation("reminder.pause.days", days), click -> {
                    service.pause(days);
                    changed.run();
                }))
                .toList();
        rests.forEach(pauses::add);
        Button first = rests.getFirst();
        resume = new Button(getTranslation("reminder.pause.end"), click -> {
            service.resume();
            changed.run();
            // its own button goes: whoever goes by keys stands on what it undid
            first.focus();
        });
        add(new H2(getTranslation("reminder.pause")), state, pauses, resume);
    }

    void show(ReminderPage page) {
        boolean paused = page.wishes().isPaused(page.today());
        state.setText(Optional.ofNullable(page.wishes().pausedUntil())
                .filter(until -> paused)
                .map(until -> until(this::getTranslation, until, getLocale()))
                .orElseGet(() -> getTranslation("reminder.pause.none")));
        resume.setVisible(paused);
    }

    /** Until when nothing comes, in words. */
    static String until(Words words, LocalDate day, Locale locale) {
        return words.text("reminder.pause.until", DateTimeFormatter.ofPattern("EEEE, d MMMM", locale).format(day));
    }
}
