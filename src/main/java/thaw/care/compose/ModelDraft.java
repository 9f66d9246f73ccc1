package thaw.care.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.domain.practice.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft as a model gets it and gives it back: its title, level, route, anchors and steps. */
final class ModelDraft {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHORT = 80;
    private static final int LONG = 1500;
    private static final int FEW = 6;
    private static final int MOST_STEPS = 40;

    private ModelDraft() {}

    static String write(Practice practice) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("title", practice.title());
        draft.put("level", practice.level());
        draft.put("route", practice.route().id());
        ArrayNode anchors = draft.putArray("anchors");
        practice.anchors().forEach(anchors::add);
        ArrayNode steps = draft.putArray("steps");
        practice.steps().forEach(step -> {
            ObjectNode one = steps.addObject();
            one.put("kind", step.kind().id());
            one.put("seconds", step.seconds());
            one.put("text", step.text());
            ArrayNode choices = one.putArray("choices");
            step.choices().forEach(choices::add);
        });
        return draft.toPrettyString();
    }

    /**
     * What the answer says, in the frame of the draft that was sent; it may break every rule. Empty when the answer is none:
     * no object of that form, or one with more in it than a practice has.
     *
     * @param name the last part of the practice's id
     */
    static Optional<Practice> read(String answer, Practice sent, String name) {
        int from = answer.indexOf('{');
        int until = answer.lastIndexOf('}');
        if (from < 0 || until < from) {
            return Optional.empty();
        }
        try {
            return Optional.of(practice(JSON.readTree(answer.substring(from, until + 1)), sent, name));
        } catch (JacksonException | IllegalArgumentException noDraft) {
            return Optional.empty();
        }
    }

    private static Practice practice(JsonNode draft, Practice sent, String name) {
        int level = number(draft.path("level"));
        Route route = Route.ofId(text(draft.path("route"), SHORT)).orElseThrow(IllegalArgumentException::new);
        List<Step> steps = new ArrayList<>();
        list(draft.path("steps"), MOST_STEPS).forEach(step -> steps.add(step(step)));
        int seconds = steps.stream().mapToInt(Step::seconds).sum();
        return new Practice(new PracticeId(route.id() + "-" + level + "-" + name), sent.version(), route, level,
                text(draft.path("title"), SHORT), (seconds + 59) / 60, sent.postures(), sent.eyes(),
                texts(draft.path("anchors")), longest(steps), shortestRest(steps), sent.contentNotes(), sent.notFor(),
                sent.topics(), sent.shorterCycles(), sent.ownPrompt(), steps, sent.alternatives(), sent.slot());
    }

    private static Step step(JsonNode step) {
        Step.Kind kind = Step.Kind.ofId(text(step.path("kind"), SHORT)).orElseThrow(IllegalArgumentException::new);
        String text = text(step.path("text"), LONG);
        return new Step(kind, number(step.path("seconds")), text, text, texts(step.path("choices")));
    }

    private static int longest(List<Step> steps) {
        return of(steps, Step.Kind.TOUCH).mapToInt(Step::seconds).max().orElse(0);
    }

    private static int shortestRest(List<Step> steps) {
        return of(steps, Step.Kind.REST).mapToInt(Step::seconds).min().orElse(0);
    }

    private static Stream<Step> of(List<Step> steps, Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind);
    }

    private static List<String> texts(JsonNode list) {
        return list.isMissingNode() ? List.of() : list(list, FEW).stream().map(text -> text(text, SHORT)).toList();
    }

    private static List<JsonNode> list(JsonNode list, int most) {
        if (!list.isArray() || list.size() > most) {
            throw new IllegalArgumentException("no list, or too long");
        }
        return List.copyOf(list.values());
    }

    private static int number(JsonNode number) {
        if (!number.isInt()) {
            throw new IllegalArgumentException("no number");
        }
        return number.intValue();
    }

    private static String text(JsonNode text, int longest) {
        if (!text.isString() || text.stringValue().length() > longest) {
            throw new IllegalArgumentException("no text, or too long");
        }
        return text.stringValue().strip();
    }
}
