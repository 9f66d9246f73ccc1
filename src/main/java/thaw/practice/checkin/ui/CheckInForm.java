package thaw.practice.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The check-in in the browser: it keeps what was tapped until the server has it. */
@Tag("thaw-check-in")
@JsModule("./components/thaw-check-in.ts")
class CheckInForm extends Component {

    /** Asks these questions; what was answered to those that stay is kept. */
    void ask(ArrayNode questions) {
        getElement().setPropertyJson("questions", questions);
    }

    /** Hears when the person sends. */
    void onSend(Consumer<JsonNode> listener) {
        getElement()
                .addEventListener("send-check-in", event -> listener.accept(event.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }

    /** The check-in is safe on disk. */
    void arrived() {
        getElement().callJsFunction("arrived");
    }

    /** The check-in could not be taken; the answers stay on the page. */
    void refused() {
        getElement().callJsFunction("refused");
    }
}
