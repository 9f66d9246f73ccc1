package thaw.domain.safety;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client and a therapist wrote down together for hard hours. A plan has at least one part with words.
 *
 * @param parts every part; an empty text where nothing was written. Each has at most {@value #PART_LIMIT} characters,
 *              without white space around them
 */
public record SafetyPlan(Map<Part, String> parts) {

    /** The longest text of one part. */
    public static final int PART_LIMIT = 2000;

    /** The parts, in the order in which they are read in need: from what one can do alone to what others can do. */
    public enum Part {
        /** How the client notices that it is getting hard. */
        WARNING_SIGNS,
        /** What the client can do alone. */
        WHAT_HELPS,
        /** Who can be with the client or on the phone. */
        PEOPLE,
        /** Where it is good to be. */
        PLACES,
        /** Who helps by profession, with numbers. */
        PROFESSIONALS,
        /** What is put out of reach, and how the home is made safe. */
        SAFE_PLACE
    }

    /** @throws IllegalArgumentException when a part is too long or all are empty */
    public SafetyPlan {
        EnumMap<Part, String> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String text = parts.getOrDefault(part, "").strip();
            if (text.length() > PART_LIMIT) {
                throw new IllegalArgumentException(part + " has more than " + PART_LIMIT + " characters");
            }
            all.put(part, text);
        }
        if (all.values().stream().allMatch(String::isEmpty)) {
            throw new IllegalArgumentException("A plan has at least one part with words");
        }
        parts = Collections.unmodifiableMap(all);
    }

    /** The plan with these parts; empty where they make none. */
    public static Optional<SafetyPlan> of(Map<Part, String> parts) {
        boolean hasWords = parts.values().stream().anyMatch(text -> !text.isBlank());
        boolean fits = parts.values().stream().allMatch(text -> text.strip().length() <= PART_LIMIT);
        return hasWords && fits ? Optional.of(new SafetyPlan(parts)) : Optional.empty();
    }

    /** The words of a part, empty where nothing was written. */
    public String text(Part part) {
        return parts.getOrDefault(part, "");
    }
}
