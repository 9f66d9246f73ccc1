package thaw.domain.compose;

import java.util.Optional;
import java.util.UUID;
import thaw.domain.people.Uuids;

/** The id of a session made for one client. */
public record ComposedId(UUID value) {

    public static ComposedId random() {
        return new ComposedId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is no id. */
    public static Optional<ComposedId> parse(String text) {
        return Uuids.parse(text).map(ComposedId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
