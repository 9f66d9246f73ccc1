package thaw.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.stream.Stream;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says a practice aloud with the browser's own voice, each sentence as a caption; the step that is said is marked. */
@Tag("thaw-listen")
@JsModule("./components/thaw-listen.ts")
class Listen extends Component {

    /**
     * The button and the caption.
     *
     * @param steps id of the list with one entry a step
     */
    Listen(Practice practice, String steps) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        practice.steps().stream().map(Step::spoken).forEach(texts::add);
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        Stream.of("start", "stop", "caption", "none")
                .forEach(key -> words.put(key, getTranslation("library.listen." + key)));
        getElement().setAttribute("for", steps);
        getElement().setPropertyJson("texts", texts);
        getElement().setPropertyJson("words", words);
    }
}
