package thaw.practice.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import thaw.practice.checkin.CheckInJson;
import thaw.practice.checkin.CheckInPage;
import thaw.practice.checkin.CheckInQuestions;
import thaw.practice.checkin.CheckInService;
import tools.jackson.databind.JsonNode;

/** How it is right now, in a few taps. Every answer is full, "nothing" and "I can't tell" too, and none is required. */
@Route("check-in")
@Menu(title = "shell.nav.check-in", order = 2)
@RolesAllowed("CLIENT")
public class CheckInView extends Main implements HasDynamicTitle {

    private final CheckInService service;
    private final Paragraph length = new Paragraph();
    private final Button other = new Button();
    private final CheckInForm form = new CheckInForm();
    private CheckInPage page;

    CheckInView(CheckInService service) {
        this.service = service;
        page = service.page();
        addClassNames("page", "page-calm");
        form.onSend(this::send);
        other.addClickListener(click -> take(!page.isBrief()));
        other.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(new H1(getTranslation("practice.check-in.title")), other);
        head.addClassName("check-in-head");
        length.addClassName("check-in-length");
        add(head, length, form, new Anchor("check-in/sent", getTranslation("correction.mine.title")));
        show();
    }

    private void take(boolean brief) {
        service.takeBrief(brief);
        page = service.page();
        show();
    }

    private void show() {
        boolean brief = page.isBrief();
        length.setVisible(brief || page.offersBrief());
        length.setText(getTranslation(brief ? "checkin.short.is" : "checkin.short.offer"));
        other.setText(getTranslation(brief ? "checkin.full.take" : "checkin.short.take"));
        form.ask(brief
                ? CheckInQuestions.brief(this::getTranslation)
                : CheckInQuestions.on(page.day(), page.afterSession(), this::getTranslation));
    }

    private void send(JsonNode json) {
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
