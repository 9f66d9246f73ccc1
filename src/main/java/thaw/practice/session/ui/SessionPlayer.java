package thaw.practice.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Consumer;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Parameters;
import thaw.domain.practice.Practice;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionId;
import thaw.library.Script;
import thaw.practice.session.LimitsJson;
import thaw.practice.session.OpenSession;
import thaw.practice.session.Place;
import thaw.practice.session.SummaryJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The player in the browser: it plays a practice by itself and tells what happened. */
@Tag("thaw-session-player")
@JsModule("./components/thaw-session-player.ts")
class SessionPlayer extends Component {

    /** Plays a session, in the name of what it is a run of. */
    SessionPlayer(Place place, SessionId session, Practice practice, Practice grounding, Parameters thresholds) {
        getElement().setPropertyJson("script", script(place, session, practice, thresholds));
        getElement().setPropertyJson("grounding", script(place, session, grounding, thresholds));
    }

    private static ObjectNode script(Place place, SessionId session, Practice practice, Parameters thresholds) {
        ObjectNode script = Script.write(practice).put("sessionId", session.value().toString());
        script.set("limits", LimitsJson.write(thresholds));
        return switch (place) {
            case Place.Planned(PlannedSessionId id) -> script.put("planned", id.toString());
            case Place.Own(ComposedId id) -> script.put("own", id.toString());
        };
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
