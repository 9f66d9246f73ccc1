package thaw.practice.checkin;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the pages send them: an object with a kind, and a value for a rating. */
public final class AnswerJson {

    private AnswerJson() {}

    /**
     * Reads one answer; what is absent was not asked.
     *
     * @throws IllegalArgumentException for a kind that is none, or a rating without a number
     */
    public static Answer read(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return new Answer.Missing();
        }
        String kind = json.path("kind").asString("");
        return switch (kind) {
            case "rated" -> rated(json.path("value"));
            case "nothing" -> new Answer.Nothing();
            case "far-away" -> new Answer.FarAway();
            case "cant-tell" -> new Answer.CantTell();
            case "skipped" -> new Answer.Skipped();
            case "missing" -> new Answer.Missing();
            default -> throw new IllegalArgumentException("There is no such kind of answer");
        };
    }

    private static Answer rated(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("A rating needs a number");
        }
        return new Answer.Rated(value.asDouble());
    }

    /** Writes an answer as the pages take it. */
    public static ObjectNode write(Answer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (answer) {
            case Answer.Rated(double value) -> json.put("kind", "rated").put("value", value);
            case Answer.Nothing() -> json.put("kind", "nothing");
            case Answer.FarAway() -> json.put("kind", "far-away");
            case Answer.CantTell() -> json.put("kind", "cant-tell");
            case Answer.Skipped() -> json.put("kind", "skipped");
            case Answer.Missing() -> json.put("kind", "missing");
        };
    }

    /** Reads the answers to the scale questions, by the question's name in small letters. */
    public static Map<Question, Answer> readAll(JsonNode answers) {
        Map<Question, Answer> read = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            JsonNode answer = answers.path(name(question));
            if (!answer.isMissingNode()) {
                read.put(question, read(answer));
            }
        }
        return read;
    }

    /** The question's name in a page. */
    public static String name(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }
}
