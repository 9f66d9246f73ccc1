package thaw.domain.measure;

import java.util.Optional;
import java.util.UUID;
import thaw.domain.people.Uuids;

/** The id of a questionnaire that is planned for a client. */
public record OrderId(UUID value) {

    public static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is no id. */
    public static Optional<OrderId> parse(String text) {
        return Uuids.parse(text).map(OrderId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
