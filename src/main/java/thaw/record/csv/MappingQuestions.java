package thaw.record.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import thaw.domain.checkin.Question;
import thaw.record.csv.CheckInMapping.Column;
import thaw.record.csv.CheckInMapping.Scale;
import thaw.record.csv.CheckInMapping.Source;

/** Reads the questions of a mapping. */
final class MappingQuestions {

    private final Findings findings;

    MappingQuestions(Findings findings) {
        this.findings = findings;
    }

    Map<Question, Source> read(YamlMap root) {
        Map<Question, Source> sources = new EnumMap<>(Question.class);
        root.map("questions").ifPresent(questions -> questions.rest().forEach((key, node) -> {
            Optional<Question> question = question(key);
            if (question.isEmpty()) {
                findings.add(YamlMap.line(node), "questions." + key, "There is no question with this name.");
            }
            source(new YamlMap(node, "questions." + key, findings))
                    .ifPresent(source -> question.ifPresent(known -> sources.put(known, source)));
        }));
        return sources;
    }

    private static Optional<Question> question(String key) {
        for (Question question : Question.values()) {
            if (question.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    private Optional<Source> source(YamlMap map) {
        Optional<Source> source = map.has("larger-of") ? larger(map) : mean(map);
        map.close();
        return source;
    }

    private Optional<Source> larger(YamlMap map) {
        List<Question> among = new ArrayList<>();
        String path = map.path("larger-of");
        for (Node node : map.list("larger-of")) {
            map.scalar(node, path, Optional.<Question>empty(), "a question", text -> Optional.of(question(text).orElseThrow()))
                    .ifPresent(among::add);
        }
        return checked(map, path, () -> new Source.LargerOf(among));
    }

    private Optional<Source> mean(YamlMap map) {
        Optional<Scale> scale = scale(map);
        String path = map.path("columns");
        List<Column> columns = map.list("columns").stream().map(node -> column(map, path, node)).toList();
        int atLeast = map.want("at-least", Math.max(1, columns.size()), "a whole number", Integer::parseInt);
        if (columns.isEmpty()) {
            findings.add(map.line(), path, "This key is needed.");
            return Optional.empty();
        }
        return scale.flatMap(found -> checked(map, path, () -> new Source.Mean(columns, atLeast, found)));
    }

    private Column column(YamlMap map, String path, Node node) {
        if (!(node instanceof MappingNode)) {
            return new Column(map.scalar(node, path, "", "a column", text -> text), 0);
        }
        YamlMap column = new YamlMap(node, path, findings);
        Column read = new Column(
                column.need("name", "", "a column", text -> text),
                column.want("shift", 0.0, "a number", MappingQuestions::finite));
        column.close();
        return read;
    }

    private Optional<Scale> scale(YamlMap map) {
        String path = map.path("scale");
        List<Node> ends = map.list("scale");
        if (ends.size() != 2) {
            findings.add(map.line(), path, "A scale is written with its two ends, such as [1, 7].");
            return Optional.empty();
        }
        double first = map.scalar(ends.getFirst(), path, 0.0, "a number", MappingQuestions::finite);
        double last = map.scalar(ends.getLast(), path, 1.0, "a number", MappingQuestions::finite);
        return checked(map, path, () -> new Scale(first, last));
    }

    private static double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private <T> Optional<T> checked(YamlMap map, String path, java.util.function.Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException contradiction) {
            findings.add(map.line(), path, contradiction.getMessage() + ".");
            return Optional.empty();
        }
    }
}
