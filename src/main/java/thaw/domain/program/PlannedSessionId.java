package thaw.domain.program;

import java.util.Optional;
import java.util.UUID;
import thaw.domain.people.Uuids;

/** The id of a session in the plan, as it stands in addresses. */
public record PlannedSessionId(UUID value) {

    public static PlannedSessionId random() {
        return new PlannedSessionId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is no id. */
    public static Optional<PlannedSessionId> parse(String text) {
        return Uuids.parse(text).map(PlannedSessionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
