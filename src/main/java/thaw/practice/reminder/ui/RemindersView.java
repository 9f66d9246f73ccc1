package thaw.practice.reminder.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Value;
import thaw.practice.reminder.ReminderPage;
import thaw.practice.reminder.ReminderService;

/** When and how the client wants to be reminded, and how to have a rest from it. */
@Route("reminders")
@RolesAllowed("CLIENT")
public class RemindersView extends Main implements HasDynamicTitle {

    private final ReminderService service;
    private final PauseCard pause;
    private final TimesCard times;
    private final MailCard mail;
    private final CalendarCard calendar;

    RemindersView(ReminderService service, @Value("${THAW_BASE_URL:}") String base) {
        this.service = service;
        pause = new PauseCard(service, this::show);
        times = new TimesCard(service, this::show);
        mail = new MailCard(service, this::show);
        calendar = new CalendarCard(service, base, this::show);
        addClassNames("page", "page-calm", "reminders-page");
        add(
                new H1(getTranslation("reminder.title")),
                new Paragraph(getTranslation("reminder.lead")),
                pause, times, mail, calendar);
        ReminderPage page = service.page();
        times.read(page);
        show(page);
    }

    private void show() {
        show(service.page());
    }

    private void show(ReminderPage page) {
        pause.show(page);
        times.show(page);
        mail.show(page);
        calendar.show(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminder.title") + " · Thaw";
    }
}
