package thaw.library;

import thaw.domain.practice.Practice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A practice as the player in the browser plays it. */
public final class Script {

    private Script() {}

    /** What the player needs to play this practice by itself. */
    public static ObjectNode write(Practice practice) {
        ObjectNode script = JsonNodeFactory.instance.objectNode();
        script.put("practice", practice.id().value());
        script.put("version", practice.version());
        script.put("level", practice.level());
        script.put("about", String.join(" ", practice.contentNotes()));
        ArrayNode anchors = script.putArray("anchors");
        practice.anchors().forEach(anchors::add);
        ArrayNode steps = script.putArray("steps");
        practice.steps().forEach(step -> {
            ObjectNode json = steps.addObject();
            json.put("kind", step.kind().id());
            json.put("seconds", step.seconds());
            json.put("text", step.text());
            ArrayNode choices = json.putArray("choices");
            step.choices().forEach(choices::add);
        });
        return script;
    }
}
