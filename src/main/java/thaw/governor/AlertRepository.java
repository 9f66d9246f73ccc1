package thaw.governor;

import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.CARE_TEAM;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.alert.Alert;
import thaw.domain.alert.AlertId;
import thaw.domain.alert.AlertState;
import thaw.domain.alert.AlertState.Acted;
import thaw.domain.alert.AlertState.Closed;
import thaw.domain.alert.AlertState.Owned;
import thaw.domain.alert.AlertState.Raised;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Closing;
import thaw.domain.alert.Duty;
import thaw.domain.alert.Turn;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of alerts. */
@Repository
class AlertRepository {

    /** An alert and the version it was read at. */
    record Held(Alert alert, int version) {}

    private final DSLContext sql;

    AlertRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The alert, held until the transaction ends. */
    Optional<Held> hold(AlertId id) {
        return hold(ALERT.ID.eq(id));
    }

    /** The open alert of a cause, held until the transaction ends. */
    Optional<Held> holdOpen(Cause cause) {
        return hold(ALERT.ACTIVE_CLIENT_ID.eq(cause.client()).and(ALERT.RULE.eq(cause.rule())));
    }

    private Optional<Held> hold(Condition which) {
        return sql.selectFrom(ALERT)
                .where(which)
                .forUpdate()
                .fetchOptional(row -> new Held(alert(row), row.get(ALERT.VERSION)));
    }

    /** The client's open alerts of these rules. */
    List<AlertId> open(ClientId client, Collection<String> rules) {
        return sql.select(ALERT.ID)
                .from(ALERT)
                .where(ALERT.ACTIVE_CLIENT_ID.eq(client), ALERT.RULE.in(rules))
                .fetch(ALERT.ID);
    }

    /** The newest alert of a cause, open or closed. */
    Optional<Alert> newest(Cause cause) {
        return sql.selectFrom(ALERT)
                .where(ALERT.CLIENT_ID.eq(cause.client()), ALERT.RULE.eq(cause.rule()))
                .orderBy(ALERT.RAISED_AT.desc(), ALERT.STATE_SINCE.desc())
                .limit(1)
                .fetchOptional(AlertRepository::alert);
    }

    /** Every open alert of the clinic. */
    List<Alert> open() {
        return sql.selectFrom(ALERT)
                .where(ALERT.ACTIVE_CLIENT_ID.isNotNull())
                .orderBy(ALERT.DUE_AT)
                .fetch(AlertRepository::alert);
    }

    /** The open alerts of the clients for whom the therapist is responsible. */
    List<AlertId> openOf(AccountId therapist) {
        return sql.select(ALERT.ID)
                .from(ALERT)
                .where(ALERT.ACTIVE_CLIENT_ID.in(select(CARE_TEAM.CLIENT_ID)
                        .from(CARE_TEAM)
                        .where(CARE_TEAM.THERAPIST_ID.eq(therapist), CARE_TEAM.PART.eq("RESPONSIBLE"))))
                .fetch(ALERT.ID);
    }

    /** Adds a new alert; false when its cause has an open one, also one that somebody else adds at this moment. */
    boolean add(Alert alert) {
        Duty duty = alert.state().duty();
        ClientId client = alert.cause().client();
        return sql.insertInto(ALERT)
                        .set(ALERT.ID, alert.id())
                        .set(ALERT.CLIENT_ID, client)
                        .set(ALERT.ACTIVE_CLIENT_ID, client)
                        .set(ALERT.RULE, alert.cause().rule())
                        .set(ALERT.TIER, alert.tier().name())
                        .set(ALERT.RAISED_AT, alert.raisedAt())
                        .set(ALERT.FIRED, alert.fired())
                        .set(ALERT.TRACE, alert.trace())
                        .set(ALERT.STATE, name(alert.state()))
                        .set(ALERT.OWNER_ID, duty.owner())
                        .set(ALERT.DUE_AT, duty.due())
                        .set(ALERT.HELD_SINCE, duty.since())
                        .set(ALERT.TURN, duty.turn().name())
                        .set(ALERT.STATE_SINCE, alert.raisedAt())
                        .set(ALERT.VERSION, 1)
                        .onConflict(ALERT.ACTIVE_CLIENT_ID, ALERT.RULE)
                        .doNothing()
                        .execute()
                == 1;
    }

    /**
     * Stores what has become of a held alert.
     *
     * @return how long it had waited, where this is its first answer
     */
    Optional<Duration> store(Alert alert, Held before, Instant now) {
        Duty duty = alert.state().duty();
        @Nullable Closing closing = alert.state() instanceof Closed(_, _, Closing how) ? how : null;
        boolean answered = before.alert().state() instanceof Raised
                && !(alert.state() instanceof Raised)
                && (closing == null || closing.ending() != Closing.Ending.WITHDRAWN);
        sql.update(ALERT)
                .set(ALERT.TIER, alert.tier().name())
                .set(ALERT.FIRED, alert.fired())
                .set(ALERT.TRACE, alert.trace())
                .set(ALERT.STATE, name(alert.state()))
                .set(ALERT.ACTIVE_CLIENT_ID, alert.isOpen() ? alert.cause().client() : null)
                .set(ALERT.OWNER_ID, duty.owner())
                .set(ALERT.DUE_AT, duty.due())
                .set(ALERT.HELD_SINCE, duty.since())
                .set(ALERT.TURN, duty.turn().name())
                .set(ALERT.STATE_SINCE, since(alert, now))
                .set(ALERT.ENDING, closing == null ? null : closing.ending().name())
                .set(ALERT.CLOSING_REASON, closing == null ? null : closing.reason())
                .set(ALERT.VERSION, before.version() + 1)
                .where(ALERT.ID.eq(alert.id()), ALERT.VERSION.eq(before.version()))
                .execute();
        Duration waited = Duration.between(alert.raisedAt(), now);
        boolean first = answered
                && sql.update(ALERT)
                                .set(ALERT.ANSWERED_SECONDS, waited.toSeconds())
                                .where(ALERT.ID.eq(alert.id()), ALERT.ANSWERED_SECONDS.isNull())
                                .execute()
                        == 1;
        return first ? Optional.of(waited) : Optional.empty();
    }

    private static Instant since(Alert alert, Instant now) {
        return switch (alert.state()) {
            case Raised(Duty duty) -> duty.since();
            case Owned(Duty duty) -> duty.since();
            case Acted(_, Instant at) -> at;
            case Closed _ -> now;
        };
    }

    private static String name(AlertState state) {
        return switch (state) {
            case Raised _ -> "RAISED";
            case Owned _ -> "OWNED";
            case Acted _ -> "ACTED";
            case Closed _ -> "CLOSED";
        };
    }

    private static Alert alert(Record row) {
        return new Alert(
                row.get(ALERT.ID),
                new Cause(row.get(ALERT.CLIENT_ID), row.get(ALERT.RULE)),
                Tier.valueOf(row.get(ALERT.TIER)),
                row.get(ALERT.RAISED_AT),
                row.get(ALERT.FIRED),
                row.get(ALERT.TRACE),
                state(row));
    }

    private static AlertState state(Record row) {
        Duty duty = new Duty(
                row.get(ALERT.OWNER_ID),
                row.get(ALERT.DUE_AT),
                row.get(ALERT.HELD_SINCE),
                Turn.valueOf(row.get(ALERT.TURN)));
        String state = row.get(ALERT.STATE);
        return switch (state) {
            case "RAISED" -> new Raised(duty);
            case "OWNED" -> new Owned(duty);
            case "ACTED" -> new Acted(duty, row.get(ALERT.STATE_SINCE));
            case "CLOSED" -> new Closed(duty, row.get(ALERT.STATE_SINCE), new Closing(
                    Closing.Ending.valueOf(row.get(ALERT.ENDING)), row.get(ALERT.CLOSING_REASON)));
            default -> throw new IllegalStateException("Unknown state " + state);
        };
    }
}
