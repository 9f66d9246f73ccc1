package thaw.domain.people;

import java.util.UUID;

/** The id of a person who can sign in. */
public record AccountId(UUID value) {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
