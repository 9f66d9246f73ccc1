package thaw.domain.practice;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * For whom a practice is not offered, unless the therapist opens it. What ends the whole program (psychosis, mania,
 * intoxication, imminent risk, ongoing violence) is not listed here: it never reaches a practice.
 */
public enum NotFor {
    DISSOCIATIVE_DISORDER("dissociative-disorder"),
    SEIZURE("seizure"),
    PREGNANCY("pregnancy"),
    CARDIAC("cardiac"),
    RESPIRATORY("respiratory"),
    EATING_DISORDER("eating-disorder"),
    /** Trauma to the body: no pelvis, throat or scan of the whole body. */
    BODY_TRAUMA("body-trauma"),
    /** An injury, or being unsteady on the feet. */
    INJURY("injury");

    private final String id;

    NotFor(String id) {
        this.id = id;
    }

    /** The word in practice files. */
    public String id() {
        return id;
    }

    /** The value with this id, or empty. */
    public static Optional<NotFor> ofId(String id) {
        return Stream.of(values()).filter(notFor -> notFor.id.equals(id)).findFirst();
    }
}
