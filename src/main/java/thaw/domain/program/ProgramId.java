package thaw.domain.program;

import java.util.Optional;
import java.util.UUID;
import thaw.domain.people.Uuids;

/** The id of one version of a program. */
public record ProgramId(UUID value) {

    public static ProgramId random() {
        return new ProgramId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is no id. */
    public static Optional<ProgramId> parse(String text) {
        return Uuids.parse(text).map(ProgramId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
