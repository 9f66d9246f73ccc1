package thaw.practice.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import thaw.domain.checkin.Choice;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Rotation;
import thaw.domain.checkin.Wording;
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

    private static final List<Question> SHORT = List.of(Question.VOLUME, Question.OVERWHELM, Question.SAFETY);

    private final ArrayNode questions = JsonNodeFactory.instance.arrayNode();
    private final Words words;

    private CheckInQuestions(Words words) {
        this.words = words;
    }

    /** The questions of every day, in their order. */
    public static ArrayNode core(Words words) {
        CheckInQuestions all = new CheckInQuestions(words);
        CORE.forEach(all::scale);
        return all.questions;
    }

    /** The three questions of a hard day, each answered by one tap. */
    public static ArrayNode brief(Words words) {
        CheckInQuestions few = new CheckInQuestions(words);
        SHORT.forEach(question -> few.scale(question).put("tap", true));
        return few.questions;
    }

    /**
     * The questions of that day: the core, and those whose turn it is.
     *
     * @param afterSession whether a session ended on that day or on the day before
     */
    public static ArrayNode on(LocalDate day, boolean afterSession, Words words) {
        CheckInQuestions all = new CheckInQuestions(words);
        CORE.forEach(all::scale);
        Rotation.on(day, afterSession).forEach(all::turn);
        return all.questions;
    }

    /**
     * What a phone needs to ask by itself what {@link #on} asks: {@code questions} of each turn by its name, and the names for
     * each day of the calendar, counted from the first of January 1970 and begun anew after {@link Rotation#DAYS}: those of an
     * {@code ordinary} day, and those of a day {@code after} a session.
     */
    public static ObjectNode turns(Words words) {
        ObjectNode turns = JsonNodeFactory.instance.objectNode();
        ObjectNode questions = turns.putObject("questions");
        for (Rotation.Turn turn : Rotation.Turn.values()) {
            CheckInQuestions one = new CheckInQuestions(words);
            one.turn(turn);
            questions.set(turn.name(), one.questions);
        }
        ArrayNode ordinary = turns.putArray("ordinary");
        ArrayNode after = turns.putArray("after");
        for (int day = 0; day < Rotation.DAYS; day++) {
            names(ordinary.addArray(), Rotation.on(LocalDate.ofEpochDay(day), false));
            names(after.addArray(), Rotation.on(LocalDate.ofEpochDay(day), true));
        }
        return turns;
    }

    private static void names(ArrayNode names, List<Rotation.Turn> turns) {
        turns.forEach(turn -> names.add(turn.name()));
    }

    private void turn(Rotation.Turn turn) {
        switch (turn) {
            case BODY -> {
                scale(Question.BODY);
                wording(Wording.BODY).put("beside", true);
            }
            case FEELING -> wording(Wording.FEELING);
            case CONNECTED -> scale(Question.CONNECTED);
            case NUMBING -> choice(Choice.NUMBING, List.of("none", "some", "lot"));
            case STIRRING -> choice(Choice.STIRRING, List.of("yes", "no"))
                    .put("wordLabel", words.text("checkin.stirring.word"));
            case AFTER_SESSION -> choice(Choice.AFTER_SESSION, List.of("no", "lighter", "heavier"));
        }
    }

    private ObjectNode scale(Question question) {
        String key = "practice.question." + question.name().toLowerCase(Locale.ROOT);
        ObjectNode json = ask(AnswerJson.name(question), key);
        json.put("min", 0);
        json.put("max", question.highest());
        json.put("low", words.text(key + ".low"));
        json.put("high", words.text(key + ".high"));
        json.put("nothing", isFeeling(question));
        json.put("farAway", isFeeling(question));
        return json;
    }

    /** Of too much, of safety and of distance "nothing" would say more than was meant: they are asked for a number. */
    private static boolean isFeeling(Question question) {
        return switch (question) {
            case VOLUME, PLEASANT, PAINFUL, BODY, CONNECTED -> true;
            case OVERWHELM, SAFETY, DISSOCIATION -> false;
        };
    }

    private ObjectNode choice(Choice choice, List<String> values) {
        String name = CheckInJson.name(choice);
        ObjectNode json = ask(name, "checkin." + name);
        json.put("kind", "choice");
        options(json, "checkin." + name + ".", values);
        return json;
    }

    private ObjectNode wording(Wording wording) {
        String name = CheckInJson.name(wording);
        ObjectNode json = ask(name, "checkin." + name);
        json.put("kind", "words");
        json.put("wordLabel", words.text("checkin.own-word"));
        options(json, "checkin." + name + ".word.", wording.vocabulary());
        return json;
    }

    private void options(ObjectNode json, String prefix, List<String> ids) {
        ArrayNode options = json.putArray("options");
        ids.forEach(id -> options.addObject().put("id", id).put("label", words.text(prefix + id)));
    }

    private ObjectNode ask(String id, String key) {
        return questions.addObject()
                .put("id", id)
                .put("label", words.text(key + ".label"))
                .put("question", words.text(key + ".text"));
    }
}
