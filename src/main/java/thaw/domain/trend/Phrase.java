package thaw.domain.trend;

import java.util.List;

/**
 * A text by its key, with what is filled in.
 *
 * @param key       in {@code texts/trend.properties}
 * @param arguments numbers, in the order of the text's places
 */
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
