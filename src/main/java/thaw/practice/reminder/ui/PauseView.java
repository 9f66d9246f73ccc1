package thaw.practice.reminder.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import thaw.practice.reminder.PauseLinks;

/**
 * Where the links in a reminder lead: one button, without signing in. Opening the page does nothing yet, for programs that
 * scan mail open links too.
 */
@Route(value = "pause/:token/:days", autoLayout = false)
@AnonymousAllowed
public class PauseView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> DAYS = Set.of("3", "7", "14");

    private final PauseLinks links;

    PauseView(PauseLinks links) {
        this.links = links;
        addClassNames("page", "login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        String days = event.getRouteParameters().get("days").orElse("");
        if (DAYS.contains(days) && links.works(token)) {
            say(getTranslation("reminder.link.lead"));
            add(pause(token, Integer.parseInt(days)));
        } else {
            say(getTranslation("reminder.link.gone"));
        }
    }

    private Button pause(String token, int days) {
        Button pause = new Button(getTranslation("reminder.pause.days", days), click -> say(links.pause(token, days)
                .map(until -> PauseCard.until(this::getTranslation, until, getLocale()))
                .orElseGet(() -> getTranslation("reminder.link.gone"))));
        pause.addThemeVariants(ButtonVariant.PRIMARY);
        return pause;
    }

    private void say(String text) {
        removeAll();
        Paragraph words = new Paragraph(text);
        words.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("reminder.title")), words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminder.title") + " · Thaw";
    }
}
