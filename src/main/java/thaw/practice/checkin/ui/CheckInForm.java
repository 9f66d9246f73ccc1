package thaw.practice.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import thaw.domain.checkin.Question;
import thaw.practice.checkin.AnswerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The check-in in the browser: it keeps what was tapped until the server has it. */
@Tag("thaw-check-in")
@JsModule("./components/thaw-check-in.ts")
class CheckInForm extends Component {

    /** What a question says and where its scale begins and ends, in words. */
    record Words(String label, String question, String low, String high) {}

    private final ArrayNode questions = JsonNodeFactory.instance.arrayNode();

    /** Asks one more question. */
    void ask(Question question, Words words, boolean nothing) {
        ObjectNode json = questions.addObject();
        json.put("id", AnswerJson.name(question));
        json.put("label", words.label());
        json.put("question", words.question());
        json.put("min", 0);
        json.put("max", question.highest());
        json.put("low", words.low());
        json.put("high", words.high());
        json.put("nothing", nothing);
        json.put("farAway", nothing);
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
