package thaw.tool;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of one JSON object, read with care: what is there has to fit, and the complaint says where it stands. A
 * field that is absent and one that is null are the same, unknown, except to {@link #has}.
 */
final class JsonFields {

    /** Days and counts beyond this are no days and counts. */
    private static final int FARTHEST = 1_000_000_000;

    private final JsonNode object;

    /** Told when it is asked for: among ten thousand cases nearly none is complained of. */
    private final Supplier<String> place;

    /** @param place what the object is called in a complaint, such as {@code case 3 (V04), sessions[2]} */
    JsonFields(JsonNode object, Supplier<String> place) {
        if (!object.isObject()) {
            throw new Tool.InputException(upper(place.get()) + " is not a JSON object.");
        }
        this.object = object;
        this.place = place;
    }

    /** The same fields; complains of the first one that is none of these. */
    JsonFields knowing(Set<String> fields) {
        for (String name : object.propertyNames()) {
            if (!fields.contains(name)) {
                throw complaint(name, "is not a field of the replay format here");
            }
        }
        return this;
    }

    boolean has(String name) {
        return object.has(name);
    }

    Tool.InputException complaint(String name, String sentence) {
        return new Tool.InputException(upper(place.get()) + ": " + name + " " + sentence + ".");
    }

    private @Nullable JsonNode value(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    @Nullable Integer whole(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || node.doubleValue() != Math.rint(node.doubleValue())
                || Math.abs(node.doubleValue()) > FARTHEST) {
            throw complaint(name, "is to be a whole number, not " + shown(node));
        }
        return (int) node.doubleValue();
    }

    int needed(String name) {
        Integer number = whole(name);
        if (number == null) {
            throw complaint(name, "is absent");
        }
        return number;
    }

    int between(String name, int lowest, int highest) {
        int number = needed(name);
        if (number < lowest || number > highest) {
            throw complaint(name, "is to be " + lowest + " to " + highest + ", not " + number);
        }
        return number;
    }

    /** A rating from 0 to the highest; an answer in words that has no number is unknown, "nothing" is 0. */
    @Nullable Double rating(String name, double highest) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            return ratingInWords(name, node.stringValue());
        }
        double rating = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(rating >= 0 && rating <= highest)) {
            throw complaint(name, "is to be a number from 0 to " + (int) highest + ", not " + shown(node));
        }
        return rating;
    }

    private @Nullable Double ratingInWords(String name, String word) {
        return switch (word) {
            case "missing", "skipped", "cant_tell", "can't tell", "far_away" -> null;
            case "nothing" -> 0.0;
            default -> throw complaint(name, "is to be a number or one of missing, skipped, cant_tell, far_away, nothing");
        };
    }

    @Nullable Boolean truth(String name) {
        JsonNode node = value(name);
        if (node != null && !node.isBoolean()) {
            throw complaint(name, "is to be true or false, not " + shown(node));
        }
        return node == null ? null : Boolean.valueOf(node.booleanValue());
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(truth(name));
    }

    @Nullable String text(String name) {
        JsonNode node = value(name);
        if (node != null && !node.isString()) {
            throw complaint(name, "is to be a text, not " + shown(node));
        }
        return node == null ? null : node.stringValue();
    }

    /** Whether it is told by true or false instead of in words. */
    boolean isTruth(String name) {
        JsonNode node = value(name);
        return node != null && node.isBoolean();
    }

    /** Words, among them true and false. */
    @Nullable String word(String name) {
        return isTruth(name) ? String.valueOf(isTrue(name)) : text(name);
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return List.of();
        }
        List<JsonNode> items = node.isArray() ? List.copyOf(node.values()) : List.of(node);
        return items.stream().map(item -> {
            if (!item.isString()) {
                throw complaint(name, "is to hold texts, not " + shown(item));
            }
            return item.stringValue();
        }).toList();
    }

    JsonFields object(String name) {
        JsonNode node = value(name);
        return new JsonFields(node == null ? JsonNodeFactory.instance.objectNode() : node, () -> place.get() + ", " + name);
    }

    List<JsonFields> objects(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw complaint(name, "is to be a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> new JsonFields(node.get(index), () -> place.get() + ", " + name + "[" + index + "]"))
                .toList();
    }

    List<String> names() {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private static String upper(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
