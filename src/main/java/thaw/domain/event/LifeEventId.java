package thaw.domain.event;

import java.util.UUID;

/** The id of an event on the event lane; it stays through every change. */
public record LifeEventId(UUID value) {

    public static LifeEventId random() {
        return new LifeEventId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
