package thaw.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.PacingLaw;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pacing law over recorded cases: reads a JSON array of cases or one case, prints a JSON array of answers in the same
 * order, one a line. A case is the object of the replay format itself, or stands as {@code input} in an object around it.
 * Nothing is printed unless every case can be read.
 */
final class ReplayTool implements Tool {

    private static final String USAGE = "Use: replay FILE, or replay - to read from standard input.";

    /** A field that is told twice has no one value. */
    private final JsonMapper json = JsonMapper.builder(
                    JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();

    @Override
    public void run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            throw new UsageException(USAGE);
        }
        String file = arguments.getFirst();
        ArrayNode answers = file.equals("-") ? answers(in, "standard input") : answers(file);
        out.print("[");
        String before = "\n";
        for (JsonNode answer : answers) {
            out.print(before + json.writeValueAsString(answer));
            before = ",\n";
        }
        out.println(answers.isEmpty() ? "]" : "\n]");
    }

    private ArrayNode answers(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return answers(in, file);
        } catch (IOException | InvalidPathException unreadable) {
            throw new InputException("Cannot read " + file + ".");
        }
    }

    private ArrayNode answers(InputStream in, String from) {
        ArrayNode answers = json.createArrayNode();
        try (JsonParser parser = json.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    answers.add(answer(parser.readValueAsTree(), answers.size() + 1));
                }
            } else if (first == JsonToken.START_OBJECT) {
                answers.add(answer(parser.readValueAsTree(), 1));
            } else {
                throw new InputException(upper(from) + " holds neither a JSON array nor a JSON object.");
            }
            if (parser.nextToken() != null) {
                throw new InputException(upper(from) + " goes on after its end" + at(parser.currentTokenLocation()) + ".");
            }
        } catch (JacksonException noJson) {
            throw new InputException(upper(from) + " is not JSON" + at(noJson.getLocation()) + ".");
        }
        return answers;
    }

    private ObjectNode answer(JsonNode given, int number) {
        JsonNode input = given.path("input");
        JsonFields fields = new JsonFields(input.isMissingNode() ? given : input, () -> place(given, number));
        return answer(PacingLaw.decide(ReplayCase.evidence(fields)));
    }

    private static String place(JsonNode given, int number) {
        JsonNode id = given.path("id");
        return "case " + number + (id.isString() ? " (" + id.stringValue() + ")" : "");
    }

    private ObjectNode answer(Decision decision) {
        ObjectNode answer = json.createObjectNode();
        answer.put("decision", decision.outcome().name());
        answer.put("level", decision.level().level());
        answer.put("grounding_only", decision.groundingOnly());
        ArrayNode rules = answer.putArray("rules");
        decision.fired().forEach(fired -> rules.add(fired.rule().id()));
        ArrayNode blocked = answer.putArray("blocked_by");
        decision.blockedBy().forEach(missing -> blocked.add(missing.condition().id()));
        ArrayNode notices = answer.putArray("notices");
        decision.notices().forEach(notice -> notices.add(notice.toString()));
        return answer;
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String upper(String from) {
        return from.startsWith("standard") ? "Standard input" : from;
    }
}
