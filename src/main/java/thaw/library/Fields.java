package thaw.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Lines;
import thaw.domain.practice.Rule;

/**
 * The fields of one YAML mapping. What is missing or of another kind becomes a finding and reads as empty, so that one
 * reading tells everything that is wrong with the form.
 */
final class Fields {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final String prefix;
    private final Lines lines;
    private final List<Finding> findings;

    Fields(MappingNode mapping, String where, Set<String> known, Lines lines, List<Finding> findings) {
        this.prefix = where.isEmpty() ? "" : where + ".";
        this.lines = lines;
        this.findings = findings;
        lines.put(where, line(mapping));
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            int line = line(tuple.getKeyNode());
            lines.put(prefix + key, line);
            if (!known.contains(key)) {
                add(key, line, "There is no field \"" + key + "\".");
            } else if (nodes.put(key, tuple.getValueNode()) != null) {
                add(key, line, "The field \"" + key + "\" is given twice.");
            }
        }
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    String text(String key) {
        return node(key).flatMap(node -> scalar(key, prefix + key, node)).orElse("");
    }

    String textOr(String key, String other) {
        return has(key) ? text(key) : other;
    }

    int number(String key) {
        String text = text(key);
        if (!text.isEmpty() && !text.matches("\\d{1,4}")) {
            wrong(key, "The field \"" + key + "\" is a whole number.");
        }
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    <T> T word(String key, Function<String, Optional<T>> meaning, T other) {
        String text = text(key);
        Optional<T> value = meaning.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            wrong(key, "The field \"" + key + "\" does not know \"" + text + "\".");
        }
        return value.orElse(other);
    }

    <T> List<T> words(String key, Function<String, Optional<T>> meaning) {
        List<T> values = new ArrayList<>();
        for (String text : texts(key)) {
            meaning.apply(text).ifPresentOrElse(values::add,
                    () -> wrong(key, "The field \"" + key + "\" does not know \"" + text + "\"."));
        }
        return values;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        List<Node> items = nodes(key);
        for (int i = 0; i < items.size(); i++) {
            scalar(key, prefix + key + "[" + i + "]", items.get(i)).ifPresent(texts::add);
        }
        return texts;
    }

    List<String> textsIfAny(String key) {
        return has(key) ? texts(key) : List.of();
    }

    List<Node> nodes(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        node.ifPresent(other -> wrong(key, "The field \"" + key + "\" is a list."));
        return List.of();
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private Optional<Node> node(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            wrong(key, "The field \"" + key + "\" is missing.");
        }
        return Optional.ofNullable(node);
    }

    private Optional<String> scalar(String key, String where, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            add(where, line(node), "The field \"" + key + "\" has a text.");
            return Optional.empty();
        }
        lines.put(where, line(node));
        String value = scalar.getValue().stripTrailing();
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            for (int i = 0; i < value.lines().count(); i++) {
                lines.put(where, i, line(node) + 1 + i);
            }
        }
        return Optional.of(value);
    }

    private void wrong(String key, String sentence) {
        add(prefix + key, lines.of(prefix + key), sentence);
    }

    private void add(String where, int line, String sentence) {
        findings.add(new Finding(Rule.FORM, where, line, sentence));
    }
}
