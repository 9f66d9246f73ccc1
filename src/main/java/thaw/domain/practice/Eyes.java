package thaw.domain.practice;

import java.util.Optional;
import java.util.stream.Stream;

/** What the eyes may do, in the order of protection: the earlier, the closer to the room. */
public enum Eyes {
    OPEN("open"),
    OPEN_OR_LOWERED("open-or-lowered"),
    CHOICE_OPEN_FIRST("choice-open-first"),
    CHOICE("choice");

    private final String id;

    Eyes(String id) {
        this.id = id;
    }

    /** The word in practice files. */
    public String id() {
        return id;
    }

    /** The value with this id, or empty. */
    public static Optional<Eyes> ofId(String id) {
        return Stream.of(values()).filter(eyes -> eyes.id.equals(id)).findFirst();
    }
}
