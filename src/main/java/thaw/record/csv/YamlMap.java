package thaw.record.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of one YAML mapping, taken one by one; what is left at the end is unknown. A key that is absent or of
 * another kind becomes a finding and reads as empty.
 */
final class YamlMap {

    private final Map<String, Node> left = new LinkedHashMap<>();
    private final String name;
    private final long line;
    private final Findings findings;

    YamlMap(Node node, String name, Findings findings) {
        this.name = name;
        this.line = line(node);
        this.findings = findings;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::put);
        } else {
            findings.add(line, name, "Here belong keys with values.");
        }
    }

    private void put(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (left.putIfAbsent(key, tuple.getValueNode()) != null) {
            findings.add(line(tuple.getKeyNode()), path(key), "This key is there twice.");
        }
    }

    static long line(Node node) {
        return node.getStartMark().getLine() + 1L;
    }

    long line() {
        return line;
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    /** Every key that nobody took is unknown. */
    void close() {
        left.forEach((key, node) -> findings.add(line(node), path(key), "This key is not known here."));
    }

    /** Every key with what stands under it, for mappings whose keys are free. */
    Map<String, Node> rest() {
        Map<String, Node> rest = new LinkedHashMap<>(left);
        left.clear();
        return rest;
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(left.remove(key));
    }

    Optional<YamlMap> map(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            absent(key);
        }
        return node.map(one -> new YamlMap(one, path(key), findings));
    }

    /** The text read by its meaning; absent or without that meaning it is a finding, and the answer is the other. */
    <T> T need(String key, T other, String expected, Function<String, T> meaning) {
        if (!has(key)) {
            absent(key);
            return other;
        }
        return want(key, other, expected, meaning);
    }

    /** As {@link #need}, where an absent key means the other. */
    <T> T want(String key, T other, String expected, Function<String, T> meaning) {
        Optional<Node> node = node(key);
        return node.isEmpty() ? other : scalar(node.get(), path(key), other, expected, meaning);
    }

    /** The values of a list, or a single value as a list of one. */
    List<Node> list(String key) {
        return node(key)
                .map(node -> node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node))
                .orElseGet(List::of);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(node -> texts.add(scalar(node, path(key), "", "a word", Function.identity())));
        return texts;
    }

    <T> T scalar(Node node, String path, T other, String expected, Function<String, T> meaning) {
        if (node instanceof ScalarNode scalar) {
            try {
                return meaning.apply(scalar.getValue());
            } catch (RuntimeException withoutMeaning) {
                findings.add(line(node), path, "\"" + scalar.getValue() + "\" is not " + expected + ".");
                return other;
            }
        }
        findings.add(line(node), path, "Here belongs " + expected + ".");
        return other;
    }

    String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private void absent(String key) {
        findings.add(line, path(key), "This key is needed.");
    }
}
