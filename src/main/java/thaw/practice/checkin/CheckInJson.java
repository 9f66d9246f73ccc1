package thaw.practice.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Choice;
import thaw.domain.checkin.InWords;
import thaw.domain.checkin.Wording;
import thaw.domain.people.Uuids;
import tools.jackson.databind.JsonNode;

/** A check-in as the page sends it, at once or when the network is back. */
public final class CheckInJson {

    private CheckInJson() {}

    /**
     * Reads a check-in.
     *
     * @throws IllegalArgumentException      when it is not one
     * @throws java.time.DateTimeException   when its moment or its zone is none
     */
    public static CheckIn read(JsonNode json) {
        JsonNode answers = json.path("answers");
        JsonNode stirring = answers.path(name(Choice.STIRRING));
        return new CheckIn(
                Uuids.parse(json.path("id").asString("")).map(CheckInId::new).orElseThrow(IllegalArgumentException::new),
                Instant.parse(json.path("madeAt").asString("")),
                ZoneId.of(json.path("zone").asString("")),
                AnswerJson.readAll(answers),
                chosen(answers.path(name(Choice.NUMBING))).map(CheckIn.Numbing::valueOf).orElse(null),
                chosen(stirring).map(CheckInJson::yes).orElse(null),
                word(stirring.path("word").asString("")),
                chosen(answers.path(name(Choice.AFTER_SESSION))).map(CheckIn.AfterSession::valueOf).orElse(null),
                instead(answers),
                words(answers));
    }

    /** The question's name in a page. */
    static String name(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** The question's name in a page. */
    static String name(Wording wording) {
        return wording.name().toLowerCase(Locale.ROOT) + "_words";
    }

    private static Optional<String> chosen(JsonNode answer) {
        return answer.path("kind").asString("").equals("chosen")
                ? Optional.of(answer.path("value").asString("").toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean yes(String value) {
        return switch (value) {
            case "YES" -> true;
            case "NO" -> false;
            default -> throw new IllegalArgumentException("Something stirred, or not");
        };
    }

    private static Map<Choice, Answer> instead(JsonNode answers) {
        Map<Choice, Answer> instead = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            JsonNode answer = answers.path(name(choice));
            if (!answer.isMissingNode() && chosen(answer).isEmpty()) {
                instead.put(choice, AnswerJson.read(answer));
            }
        }
        return instead;
    }

    private static Map<Wording, InWords> words(JsonNode answers) {
        Map<Wording, InWords> words = new EnumMap<>(Wording.class);
        for (Wording wording : Wording.values()) {
            JsonNode answer = answers.path(name(wording));
            if (answer.path("kind").asString("").equals("words")) {
                words.put(wording, InWords.of(said(wording, answer)));
            } else if (!answer.isMissingNode()) {
                words.put(wording, InWords.instead(AnswerJson.read(answer)));
            }
        }
        return words;
    }

    /** A word that this version does not know, from a page of another version, is kept as the person's own. */
    private static List<InWords.Word> said(Wording wording, JsonNode answer) {
        List<InWords.Word> said = new ArrayList<>();
        for (JsonNode word : answer.path("words")) {
            String text = word.asString("");
            said.add(new InWords.Word(text, !wording.vocabulary().contains(text)));
        }
        @Nullable String own = word(answer.path("word").asString(""));
        if (own != null) {
            said.add(new InWords.Word(own, true));
        }
        return said;
    }

    /** A pasted word can bring line ends and other characters that no database takes. */
    private static @Nullable String word(String written) {
        String clean = written.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? null : clean;
    }
}
