package thaw.practice.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Parameters;
import thaw.domain.practice.Practice;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionId;
import thaw.library.Script;
import thaw.practice.session.LimitsJson;
import thaw.practice.session.OpenSession;
import thaw.practice.session.SummaryJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The player in the browser: it plays a practice by itself and tells what happened. */
@Tag("thaw-session-player")
@JsModule("./components/thaw-session-player.ts")
class SessionPlayer extends Component {

    /** Plays a session; one that is not of the plan is told at its end alone. */
    SessionPlayer(
            @Nullable PlannedSessionId planned,
            SessionId session,
            Practice practice,
            Practice grounding,
            Parameters thresholds) {
        getElement().setPropertyJson("script", script(planned, session, practice, thresholds));
        getElement().setPropertyJson("grounding", script(planned, session, grounding, thresholds));
    }

    private static ObjectNode script(
            @Nullable PlannedSessionId planned, SessionId session, Practice practice, Parameters thresholds) {
        ObjectNode script = Script.write(practice).put("sessionId", session.value().toString());
        script.set("limits", LimitsJson.write(thresholds));
        return planned == null ? script : script.put("planned", planned.toString());
    }

    /** Plays a recording of the words along with them, from the place that each step has in it. */
    void recorded(DownloadHandler sound) {
        getElement().setAttribute("recording", sound);
    }

    /** Goes on with a session whose page was left or lost, or closes it where it may not go on. */
    void resume(OpenSession run, boolean goOn) {
        ObjectNode past = SummaryJson.write(run.soFar());
        past.put("startedAt", run.startedAt().toString());
        past.put("goOn", goOn);
        getElement().setPropertyJson("past", past);
    }

    /** Hears when the person presses "Start session". */
    void onStart(Runnable listener) {
        getElement()
                .addEventListener("session-event", event -> listener.run())
                .setFilter("event.detail.kind === 'started'");
    }

    /** Hears the summary at the end. */
    void onFinished(Consumer<JsonNode> listener) {
        getElement()
                .addEventListener(
                        "session-finished", event -> listener.accept(event.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }

    /** Hears when the person leaves the last screen. */
    void onLeave(Runnable listener) {
        getElement().addEventListener("session-leave", event -> listener.run());
    }
}
