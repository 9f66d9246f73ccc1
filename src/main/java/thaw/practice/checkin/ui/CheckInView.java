package thaw.practice.checkin.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.Uuids;
import thaw.practice.checkin.AnswerJson;
import thaw.practice.checkin.CheckInService;
import tools.jackson.databind.JsonNode;

/** How it is right now, in a few taps. Every answer is full, "nothing" and "I can't tell" too, and none is required. */
@Route("check-in")
@Menu(title = "shell.nav.check-in", order = 2)
@RolesAllowed("CLIENT")
public class CheckInView extends Main implements HasDynamicTitle {

    private static final List<Question> CORE = List.of(
            Question.VOLUME,
            Question.PLEASANT,
            Question.PAINFUL,
            Question.OVERWHELM,
            Question.SAFETY,
            Question.DISSOCIATION);

    private final CheckInForm form = new CheckInForm();

    CheckInView(CheckInService service) {
        addClassNames("page", "page-calm");
        CORE.forEach(question -> form.ask(question, words(question), question == Question.VOLUME));
        form.onSend(json -> send(service, json));
        add(new H1(getTranslation("practice.check-in.title")), form);
    }

    private CheckInForm.Words words(Question question) {
        String key = "practice.question." + question.name().toLowerCase(Locale.ROOT);
        return new CheckInForm.Words(
                getTranslation(key + ".label"),
                getTranslation(key + ".text"),
                getTranslation(key + ".low"),
                getTranslation(key + ".high"));
    }

    private void send(CheckInService service, JsonNode json) {
        try {
            service.send(read(json));
            form.arrived();
        } catch (IllegalArgumentException | DateTimeException notACheckIn) {
            form.refused();
        }
    }

    private static CheckIn read(JsonNode json) {
        return CheckIn.of(
                Uuids.parse(json.path("id").asString("")).map(CheckInId::new).orElseThrow(IllegalArgumentException::new),
                Instant.parse(json.path("madeAt").asString("")),
                ZoneId.of(json.path("zone").asString("")),
                AnswerJson.readAll(json.path("answers")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.check-in.title") + " · Thaw";
    }
}
