package thaw.practice.checkin;

import java.util.List;
import java.util.Locale;
import thaw.domain.checkin.Question;
import thaw.shell.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a check-in asks, as its page takes it; the same with a network and without. */
public final class CheckInQuestions {

    private static final List<Question> CORE = List.of(
            Question.VOLUME,
            Question.PLEASANT,
            Question.PAINFUL,
            Question.OVERWHELM,
            Question.SAFETY,
            Question.DISSOCIATION);

    private CheckInQuestions() {}

    /** The questions of every day, in their order. */
    public static ArrayNode core(Words words) {
        ArrayNode questions = JsonNodeFactory.instance.arrayNode();
        CORE.forEach(question -> ask(questions.addObject(), question, words));
        return questions;
    }

    private static void ask(ObjectNode json, Question question, Words words) {
        String key = "practice.question." + question.name().toLowerCase(Locale.ROOT);
        boolean nothing = question == Question.VOLUME;
        json.put("id", AnswerJson.name(question));
        json.put("label", words.text(key + ".label"));
        json.put("question", words.text(key + ".text"));
        json.put("min", 0);
        json.put("max", question.highest());
        json.put("low", words.text(key + ".low"));
        json.put("high", words.text(key + ".high"));
        json.put("nothing", nothing);
        json.put("farAway", nothing);
    }
}
