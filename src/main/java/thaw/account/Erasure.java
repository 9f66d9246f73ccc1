package thaw.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * A client's wish that their record be erased.
 *
 * @param keepUntil the last day on which a law has the record kept; null when nobody has said so
 * @param basis     the law, in words; null when nobody has said so
 */
public record Erasure(
        ClientId client,
        AccountId account,
        String name,
        Instant askedAt,
        State state,
        @Nullable LocalDate keepUntil,
        @Nullable String basis) {

    /** Where the wish stands. */
    public enum State {
        /** The client has asked. */
        ASKED,
        /** The client has taken it back. */
        TAKEN_BACK,
        /** An admin has looked whether a law has the record kept, and until when. */
        HELD,
        /** The record is erased. */
        DONE
    }

    /** Whether the record may be erased on that day: the retention was looked into, and its last day has passed. */
    public boolean isDue(LocalDate today) {
        return state == State.HELD && keepUntil != null && keepUntil.isBefore(today);
    }
}
