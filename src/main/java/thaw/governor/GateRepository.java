package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.GATE_CHANGE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.GateHistory;

/** The only writer of gates. Acts are numbered by client, so that two people who act at once do not overlook each other. */
@Repository
class GateRepository {

    private final DSLContext sql;

    GateRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** An act with who did it, when and why. */
    record Done(GateChange change, Instant at, @Nullable AccountId by, @Nullable String reason) {}

    /** Adds an act, whatever was done before it. */
    void add(ClientId client, Done done) {
        while (!addAfter(client, newest(client), done)) {
            // somebody was faster; the act comes after theirs
        }
    }

    /** Adds an act after the last one that was seen; false when there is a newer one already. */
    boolean addAfter(ClientId client, int seen, Done done) {
        Route route = done.change().route();
        NotFor condition = done.change().condition();
        return sql.insertInto(GATE_CHANGE)
                        .set(GATE_CHANGE.CLIENT_ID, client)
                        .set(GATE_CHANGE.SEQ, seen + 1)
                        .set(GATE_CHANGE.MADE_AT, done.at())
                        .set(GATE_CHANGE.LOCAL_DAY, done.change().day())
                        .set(GATE_CHANGE.ACT, done.change().act().name())
                        .set(GATE_CHANGE.ROUTE, route == null ? null : route.id())
                        .set(GATE_CHANGE.NOT_FOR, condition == null ? null : condition.id())
                        .set(GATE_CHANGE.EVENT_DAY, done.change().eventDay())
                        .set(GATE_CHANGE.BY_ACCOUNT, done.by())
                        .set(GATE_CHANGE.REASON, done.reason())
                        .onConflict(GATE_CHANGE.CLIENT_ID, GATE_CHANGE.SEQ)
                        .doNothing()
                        .execute()
                == 1;
    }

    private int newest(ClientId client) {
        return sql.select(coalesce(max(GATE_CHANGE.SEQ), val(0)))
                .from(GATE_CHANGE)
                .where(GATE_CHANGE.CLIENT_ID.eq(client))
                .fetchSingle()
                .value1();
    }

    GateHistory of(ClientId client) {
        return sql.select(history(val(client, GATE_CHANGE.CLIENT_ID))).fetchSingle().value1();
    }

    /** The gates of a client inside a query of the governor. */
    static Field<GateHistory> history(Field<ClientId> client) {
        return multiset(select(
                                GATE_CHANGE.LOCAL_DAY,
                                GATE_CHANGE.ACT.convertFrom(GateAct::valueOf),
                                GATE_CHANGE.ROUTE.convertFrom(GateRepository::route),
                                GATE_CHANGE.NOT_FOR.convertFrom(GateRepository::condition),
                                GATE_CHANGE.EVENT_DAY)
                        .from(GATE_CHANGE)
                        .where(GATE_CHANGE.CLIENT_ID.eq(client))
                        .orderBy(GATE_CHANGE.SEQ))
                .convertFrom(rows -> new GateHistory(rows.map(mapping(GateChange::new))));
    }

    private static @Nullable Route route(@Nullable String id) {
        return id == null ? null : Route.ofId(id).orElseThrow();
    }

    private static @Nullable NotFor condition(@Nullable String id) {
        return id == null ? null : NotFor.ofId(id).orElseThrow();
    }
}
