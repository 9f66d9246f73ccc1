package thaw.domain.measure;

import org.jspecify.annotations.Nullable;

/**
 * An answer that can be chosen.
 *
 * @param key    its code, or its text where it has none; once a question
 * @param text   what the person reads
 * @param points what it is worth, or null where the file does not say
 */
public record FormOption(String key, String text, @Nullable Double points) {

    double worth() {
        return points == null ? 0 : points;
    }
}
