package thaw.domain.people;

import java.util.Optional;
import java.util.UUID;

/** The id of a client's record, as it stands in addresses. It says nothing about the person. */
public record ClientId(UUID value) {

    public static ClientId random() {
        return new ClientId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is no id. */
    public static Optional<ClientId> parse(String text) {
        return Uuids.parse(text).map(ClientId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
