package thaw.domain.people;

import java.util.UUID;

/** The id of one person being signed in in one browser. */
public record SignInId(UUID value) {

    public static SignInId random() {
        return new SignInId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
