package thaw.shell;

import java.text.NumberFormat;
import java.util.Locale;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;

/** Questions and answers of a check-in in words, the same for the client and for the therapist. */
public final class AnswerWords {

    private AnswerWords() {}

    /** The name of a question. */
    public static String question(Words words, Question question) {
        String name = question.name().toLowerCase(Locale.ROOT);
        return switch (question) {
            case BODY, CONNECTED -> words.text("correction.question." + name);
            case VOLUME, PLEASANT, PAINFUL, OVERWHELM, SAFETY, DISSOCIATION ->
                words.text("practice.question." + name + ".label");
        };
    }

    /** An answer; every kind of it has words of its own. */
    public static String answer(Words words, Answer answer) {
        return switch (answer) {
            case Answer.Rated(double value) ->
                words.text("correction.answer.rated", NumberFormat.getNumberInstance(Locale.ROOT).format(value));
            case Answer.Nothing() -> words.text("correction.answer.nothing");
            case Answer.FarAway() -> words.text("correction.answer.far-away");
            case Answer.CantTell() -> words.text("correction.answer.cant-tell");
            case Answer.Skipped() -> words.text("correction.answer.skipped");
            case Answer.Missing() -> words.text("correction.answer.missing");
        };
    }
}
