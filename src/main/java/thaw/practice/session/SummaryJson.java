package thaw.practice.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;
import thaw.practice.checkin.AnswerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A session's summary as the player hands it over, and as it takes it back. */
public final class SummaryJson {

    private SummaryJson() {}

    /**
     * Reads a summary.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static SessionOutcome read(JsonNode json) {
        List<SessionEvent> events = events(json.path("events"));
        return new SessionOutcome(
                ratings(json.path("pre")),
                ratings(json.path("post")),
                AnswerJson.read(json.path("resettled")),
                AnswerJson.read(json.path("body")),
                json.path("completed").asBoolean(false),
                stopReason(json.path("stopReason"), events),
                flag(json.path("endedGrounded")),
                flag(json.path("stirring")),
                word(json.path("stirringWord")),
                events);
    }

    private static Ratings ratings(JsonNode json) {
        return new Ratings(
                AnswerJson.read(json.path("overwhelm")),
                AnswerJson.read(json.path("dissociation")),
                AnswerJson.read(json.path("safety")));
    }

    /** Stop without a reason is a stop all the same. */
    private static @Nullable StopReason stopReason(JsonNode json, List<SessionEvent> events) {
        if (json.isString()) {
            return StopReason.valueOf(json.asString().toUpperCase(Locale.ROOT));
        }
        boolean stopped = events.stream().anyMatch(event -> event.kind() == SessionEvent.Kind.STOPPED);
        return stopped ? StopReason.UNSAID : null;
    }

    private static @Nullable Boolean flag(JsonNode json) {
        return json.isBoolean() ? json.asBoolean() : null;
    }

    private static @Nullable String word(JsonNode json) {
        String word = json.asString("").strip();
        return word.isEmpty() ? null : word;
    }

    private static List<SessionEvent> events(JsonNode json) {
        List<SessionEvent> events = new ArrayList<>();
        for (JsonNode event : json) {
            events.add(new SessionEvent(event.path("second").asInt(0), kind(event)));
        }
        return events;
    }

    /** Of the groundings that are offered, the one in place of the practice is told apart: the law reads it. */
    private static SessionEvent.Kind kind(JsonNode event) {
        SessionEvent.Kind kind =
                SessionEvent.Kind.valueOf(event.path("kind").asString("").toUpperCase(Locale.ROOT));
        JsonNode values = event.path("values");
        boolean instead = kind == SessionEvent.Kind.GROUNDING
                && values.path("when").asString("").equals("before")
                && values.path("answer").asString("").equals("grounding");
        return instead ? SessionEvent.Kind.INSTEAD : kind;
    }

    /** Writes what is known of a session so far, for the player that goes on with it. */
    public static ObjectNode write(SessionOutcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("pre", write(outcome.pre()));
        json.set("post", write(outcome.post()));
        json.set("resettled", AnswerJson.write(outcome.resettled()));
        json.set("body", AnswerJson.write(outcome.body()));
        json.put("completed", outcome.completed());
        if (outcome.stopReason() != null && outcome.stopReason() != StopReason.UNSAID) {
            json.put("stopReason", outcome.stopReason().name().toLowerCase(Locale.ROOT));
        }
        json.put("endedGrounded", outcome.endedGrounded());
        json.put("stirring", outcome.stirring());
        json.put("stirringWord", outcome.stirringWord());
        ArrayNode events = json.putArray("events");
        outcome.events().forEach(event -> events.addObject()
                .put("seq", events.size())
                .put("second", event.second())
                .put("kind", event.kind().name().toLowerCase(Locale.ROOT)));
        return json;
    }

    private static ObjectNode write(Ratings ratings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("overwhelm", AnswerJson.write(ratings.overwhelm()));
        json.set("dissociation", AnswerJson.write(ratings.dissociation()));
        json.set("safety", AnswerJson.write(ratings.safety()));
        return json;
    }
}
