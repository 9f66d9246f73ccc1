package thaw.domain.people;

import java.util.Optional;
import java.util.UUID;

/** Ids from text that a person may have typed. */
public final class Uuids {

    private Uuids() {}

    /** The id that the text spells in its canonical form of 36 characters; empty for anything else. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
