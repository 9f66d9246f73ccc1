package thaw.domain.measure;

import java.util.Optional;
import java.util.UUID;
import thaw.domain.people.Uuids;

/** The id of a form that a client fills in. */
public record FormId(UUID value) {

    public static FormId random() {
        return new FormId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is no id. */
    public static Optional<FormId> parse(String text) {
        return Uuids.parse(text).map(FormId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
