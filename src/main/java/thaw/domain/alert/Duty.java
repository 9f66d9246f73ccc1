package thaw.domain.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import thaw.domain.people.AccountId;

/**
 * Who answers for an open alert, and until when.
 *
 * @param due   by when somebody is to have acted; it does not move when the owner changes
 * @param since when this owner got it
 * @param turn  how far along the line it has gone
 */
public record Duty(AccountId owner, Instant due, Instant since, Turn turn) {

    public Duty {
        requireNonNull(owner, "an open alert has an owner");
        requireNonNull(due, "an open alert has a due time");
        requireNonNull(since, "an owner has it since a moment");
        requireNonNull(turn, "an owner stands in the line");
    }

    /** The same, due by then where that is earlier. */
    Duty noLaterThan(Instant then) {
        return then.isBefore(due) ? new Duty(owner, then, since, turn) : this;
    }

    Duty handedTo(Rota.Person next, Instant now) {
        return new Duty(next.who(), due, now, next.turn());
    }

    /** Somebody of the line takes it by themselves; how far it has gone along the line is not undone. */
    Duty takenBy(AccountId by, Turn theirs, Instant now) {
        return new Duty(by, due, now, theirs.compareTo(turn) > 0 ? theirs : turn);
    }
}
