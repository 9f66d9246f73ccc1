package thaw.domain.people;

import java.util.UUID;

/** The id of an opening of a record in an emergency. */
public record EmergencyId(UUID value) {

    public static EmergencyId random() {
        return new EmergencyId(UUID.randomUUID());
    }
}
