package thaw.domain.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import thaw.domain.alert.AlertState.Acted;
import thaw.domain.alert.AlertState.Closed;
import thaw.domain.alert.AlertState.Owned;
import thaw.domain.alert.AlertState.Raised;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;

/**
 * Something that a client's record brought up and that somebody has to look at.
 *
 * @param tier  how soon; while it is open it rises and never falls
 * @param fired how often the cause spoke up, told twice counted once
 * @param trace of the newest firing
 */
public record Alert(
        AlertId id, Cause cause, Tier tier, Instant raisedAt, int fired, String trace, AlertState state) {

    /** Thaw moved an alert on by itself. */
    public record Move(Kind kind, Alert alert) {

        /** Why the owner changed. */
        public enum Kind {
            /** The owner is away, switched off, or no longer in the care team. */
            ROUTED,
            /** The owner has not acted in time. */
            ESCALATED
        }
    }

    /** A new alert, with whoever is asked first. */
    public static Alert raise(AlertId id, Cause cause, Firing firing, Rota rota, DueTimes times) {
        return new Alert(id, cause, firing.tier(), firing.at(), 1, firing.trace(), asked(firing.tier(), firing, rota, times));
    }

    private static Raised asked(Tier tier, Firing firing, Rota rota, DueTimes times) {
        Rota.Person first = rota.first();
        Instant due = times.due(tier, firing.at(), first.zone());
        return new Raised(new Duty(first.who(), due, firing.at(), first.turn()));
    }

    public boolean isOpen() {
        return state instanceof AlertState.Open;
    }

    /**
     * The cause speaks up again while the alert is open. It may get more urgent, and then is due earlier, never later. One
     * that was acted on asks anew, from the front of the line, when the firing is news.
     *
     * @return this very alert when the firing was told before
     */
    public Alert again(Firing firing, Rota rota, DueTimes times) {
        boolean asksAnew = state instanceof Acted && isNews(firing, times);
        if (firing.trace().equals(trace) && !firing.pressed() && !asksAnew) {
            return this;
        }
        Tier higher = firing.tier().compareTo(tier) > 0 ? firing.tier() : tier;
        AlertState next = switch (state) {
            case Raised(Duty duty) -> new Raised(hastened(duty, higher, firing, rota, times));
            case Owned(Duty duty) -> new Owned(hastened(duty, higher, firing, rota, times));
            case Acted acted -> asksAnew ? asked(higher, firing, rota, times) : acted;
            case Closed _ -> throw closedAlready();
        };
        return new Alert(id, cause, higher, raisedAt, fired + 1, firing.trace(), next);
    }

    private Duty hastened(Duty duty, Tier higher, Firing firing, Rota rota, DueTimes times) {
        ZoneId zone = rota.find(duty.owner()).orElse(rota.first()).zone();
        return higher == tier ? duty : duty.noLaterThan(times.due(higher, firing.at(), zone));
    }

    /**
     * Whether a firing says anything that was not answered by what somebody did or by how the alert was closed. A call always
     * does, and so does one after an alert that ended by itself. What only goes on (the same trace, or anything routine) is
     * news again after the quiet time.
     */
    public boolean isNews(Firing firing, DueTimes times) {
        return switch (state) {
            case Raised _, Owned _ -> true;
            case Acted(_, Instant at) -> isNews(firing, at, times);
            case Closed(_, Instant at, Closing how) ->
                how.ending() == Closing.Ending.WITHDRAWN || isNews(firing, at, times);
        };
    }

    private boolean isNews(Firing firing, Instant answered, DueTimes times) {
        boolean goesOn = firing.trace().equals(trace) || firing.tier() == Tier.ROUTINE;
        boolean urges = firing.tier().compareTo(tier) > 0;
        return firing.pressed() || urges || !goesOn || !firing.at().isBefore(answered.plus(times.quiet()));
    }

    /** What a person does. Whoever may open the client's record may do it, and answers for it from then on. */
    public Alert act(AlertAct act, AccountId by, Instant now, Rota rota) {
        if (!isOpen()) {
            throw closedAlready();
        }
        Turn theirs = rota.find(by).map(Rota.Person::turn).orElse(state.duty().turn());
        Duty duty = state.duty().takenBy(by, theirs, now);
        return with(switch (act) {
            case AlertAct.Take() -> state instanceof Acted(_, Instant at) ? new Acted(duty, at) : new Owned(duty);
            case AlertAct.Note _ -> new Acted(duty, now);
            case AlertAct.Close(Closing closing) -> new Closed(duty, now, closing);
        });
    }

    /** What it told of is no more: it ends by itself, without an answer of whoever has it. */
    public Alert withdrawn(Instant now, String why) {
        if (!isOpen()) {
            throw closedAlready();
        }
        return with(new Closed(state.duty(), now, new Closing(Closing.Ending.WITHDRAWN, why)));
    }

    /** What time and absences ask for now; empty when all is as it should be. Asked twice, the second time is empty. */
    public Optional<Move> check(Instant now, Rota rota, DueTimes times) {
        if (!isOpen()) {
            return Optional.empty();
        }
        Duty duty = state.duty();
        boolean overdue = !now.isBefore(duty.due());
        if (rota.find(duty.owner()).isEmpty()) {
            Rota.Person next = overdue ? rota.after(duty.turn()).orElse(rota.first()) : rota.first();
            return Optional.of(new Move(Move.Kind.ROUTED, handed(next, now)));
        }
        boolean waited = !now.isBefore(duty.since().plus(times.patience(tier)));
        return overdue && waited && !(state instanceof Acted)
                ? rota.after(duty.turn())
                        .filter(next -> !next.who().equals(duty.owner()))
                        .map(next -> new Move(Move.Kind.ESCALATED, handed(next, now)))
                : Optional.empty();
    }

    /** Nobody has taken it again; what was done stays done. */
    private Alert handed(Rota.Person next, Instant now) {
        Duty duty = state.duty().handedTo(next, now);
        return with(state instanceof Acted(_, Instant at) ? new Acted(duty, at) : new Raised(duty));
    }

    private Alert with(AlertState next) {
        return new Alert(id, cause, tier, raisedAt, fired, trace, next);
    }

    private static IllegalStateException closedAlready() {
        return new IllegalStateException("A closed alert stays closed");
    }
}
