package thaw.practice.checkin.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import thaw.practice.checkin.CheckInJson;
import thaw.practice.checkin.CheckInQuestions;
import thaw.practice.checkin.CheckInService;
import tools.jackson.databind.JsonNode;

/** How it is right now, in a few taps. Every answer is full, "nothing" and "I can't tell" too, and none is required. */
@Route("check-in")
@Menu(title = "shell.nav.check-in", order = 2)
@RolesAllowed("CLIENT")
public class CheckInView extends Main implements HasDynamicTitle {

    private final CheckInForm form;

    CheckInView(CheckInService service) {
        addClassNames("page", "page-calm");
        form = new CheckInForm(CheckInQuestions.core(this::getTranslation));
        form.onSend(json -> send(service, json));
        add(new H1(getTranslation("practice.check-in.title")), form);
    }

    private void send(CheckInService service, JsonNode json) {
        try {
            service.send(CheckInJson.read(json));
            form.arrived();
        } catch (IllegalArgumentException | DateTimeException notACheckIn) {
            form.refused();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.check-in.title") + " · Thaw";
    }
}
