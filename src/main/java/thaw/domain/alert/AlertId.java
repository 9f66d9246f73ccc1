package thaw.domain.alert;

import java.util.UUID;

/** The id of an alert. */
public record AlertId(UUID value) {

    public static AlertId random() {
        return new AlertId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
