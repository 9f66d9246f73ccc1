package thaw.domain.people;

import java.util.UUID;

/** The id of a hand-over of a client from one therapist to another. */
public record HandOverId(UUID value) {

    public static HandOverId random() {
        return new HandOverId(UUID.randomUUID());
    }
}
