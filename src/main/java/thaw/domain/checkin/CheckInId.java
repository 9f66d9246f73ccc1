package thaw.domain.checkin;

import java.util.UUID;

/** The id of a check-in, made where the check-in is made, so that one sent twice is stored once. */
public record CheckInId(UUID value) {

    public static CheckInId random() {
        return new CheckInId(UUID.randomUUID());
    }
}
