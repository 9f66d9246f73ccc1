package thaw.library;

import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.domain.practice.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A practice as the player in the browser plays it. */
public final class Script {

    private Script() {}

    /**
     * What the player needs to play this practice by itself. A recording of it stands still during mid-checks; where it is
     * at the beginning of each step is {@code from}, in seconds.
     */
    public static ObjectNode write(Practice practice) {
        ObjectNode script = JsonNodeFactory.instance.objectNode();
        script.put("practice", practice.id().value());
        script.put("version", practice.version());
        script.put("level", practice.level());
        script.put("about", String.join(" ", practice.contentNotes()));
        ArrayNode anchors = script.putArray("anchors");
        practice.anchors().forEach(anchors::add);
        ArrayNode steps = script.putArray("steps");
        int from = 0;
        for (Step step : practice.steps()) {
            ObjectNode json = steps.addObject();
            if (practice.route() == Route.HYPNOSIS) {
                json.put("from", from);
            }
            from += step.kind() == Step.Kind.MID_CHECK ? 0 : step.seconds();
            json.put("kind", step.kind().id());
            json.put("seconds", step.seconds());
            json.put("text", step.text());
            ArrayNode choices = json.putArray("choices");
            step.choices().forEach(choices::add);
        }
        return script;
    }
}
