package thaw.governor;

import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CASELOAD_LOOK;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DOSE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;
import thaw.jooq.tables.records.ClientStateRecord;

/** The only writer of what the caseload ranks by. */
@Repository
class StateRepository {

    private static final Attention STEADY = new Attention(0, Attention.Reason.STEADY, null);

    private final DSLContext sql;

    StateRepository(DSLContext sql) {
        this.sql = sql;
    }

    void open(ClientId client) {
        sql.insertInto(CLIENT_STATE)
                .set(CLIENT_STATE.CLIENT_ID, client)
                .set(CLIENT_STATE.ATTENTION, 0)
                .set(CLIENT_STATE.REASON, Attention.Reason.NEW.name())
                .execute();
    }

    void openAll(Collection<ClientId> clients) {
        sql.batchInsert(clients.stream()
                        .map(client -> {
                            ClientStateRecord row = new ClientStateRecord();
                            row.set(CLIENT_STATE.CLIENT_ID, client);
                            row.set(CLIENT_STATE.ATTENTION, 0);
                            row.set(CLIENT_STATE.REASON, Attention.Reason.NEW.name());
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** A check-in that is newer than every one before decides the rank; an older one that arrives late does not. */
    void checkedIn(ClientId client, Instant madeAt, LocalDate day, Attention attention) {
        boolean newest = sql.update(CLIENT_STATE)
                        .set(CLIENT_STATE.LAST_CHECK_IN_AT, madeAt)
                        .where(
                                CLIENT_STATE.CLIENT_ID.eq(client),
                                CLIENT_STATE.LAST_CHECK_IN_AT.isNull().or(CLIENT_STATE.LAST_CHECK_IN_AT.le(madeAt)))
                        .execute()
                == 1;
        if (newest) {
            attend(client, attention);
        }
        contact(client, day);
    }

    /** How many corrections of the client wait for a therapist. */
    void corrections(ClientId client, int waiting) {
        sql.update(CLIENT_STATE)
                .set(CLIENT_STATE.CORRECTIONS, waiting)
                .where(CLIENT_STATE.CLIENT_ID.eq(client))
                .execute();
    }

    void contact(ClientId client, LocalDate day) {
        sql.update(CLIENT_STATE)
                .set(CLIENT_STATE.LAST_CONTACT_DAY, day)
                .where(
                        CLIENT_STATE.CLIENT_ID.eq(client),
                        CLIENT_STATE.LAST_CONTACT_DAY.isNull().or(CLIENT_STATE.LAST_CONTACT_DAY.lt(day)))
                .execute();
    }

    /** Replaces the reason, except that "not safe" stays until a therapist has closed the crisis. */
    void attend(ClientId client, Attention attention) {
        set(client, attention, CLIENT_STATE.REASON.ne(Attention.Reason.NOT_SAFE.name()));
    }

    /** The pacing law tells the therapist something: the ids of its rules, the one that speaks first. */
    void attendByLaw(ClientId client, int tier, String rules) {
        attend(client, new Attention(tier, Attention.Reason.LAW, null));
        sql.update(CLIENT_STATE)
                .set(CLIENT_STATE.RULES, rules)
                .where(CLIENT_STATE.CLIENT_ID.eq(client))
                .execute();
    }

    /** A therapist has opened the record: where the client stands now is what they have seen. */
    void looked(AccountId therapist, ClientId client, Instant at) {
        sql.deleteFrom(CASELOAD_LOOK)
                .where(CASELOAD_LOOK.THERAPIST_ID.eq(therapist), CASELOAD_LOOK.CLIENT_ID.eq(client))
                .execute();
        sql.insertInto(CASELOAD_LOOK)
                .select(select(
                                val(therapist, CASELOAD_LOOK.THERAPIST_ID),
                                CLIENT_STATE.CLIENT_ID,
                                val(at, CASELOAD_LOOK.LOOKED_AT),
                                CLIENT_STATE.ATTENTION,
                                CLIENT_STATE.REASON,
                                CLIENT_STATE.REASON_VALUE,
                                CLIENT_STATE.RULES)
                        .from(CLIENT_STATE)
                        .where(CLIENT_STATE.CLIENT_ID.eq(client)))
                .onConflict(CASELOAD_LOOK.THERAPIST_ID, CASELOAD_LOOK.CLIENT_ID)
                .doNothing()
                .execute();
    }

    /** A therapist has acted: the reason is answered, all but "not safe", which has to be closed on purpose. */
    void answered(ClientId client) {
        attend(client, STEADY);
    }

    /** A therapist has closed the crisis. */
    void safeAgain(ClientId client) {
        set(client, STEADY, CLIENT_STATE.REASON.eq(Attention.Reason.NOT_SAFE.name()));
    }

    /** The time zones that clients live in. */
    Set<ZoneId> zones() {
        return sql.selectDistinct(ACCOUNT.TIME_ZONE)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.CLIENT.name()), ACCOUNT.ACTIVE.isTrue())
                .fetchSet(zone -> ZoneId.of(zone.value1()));
    }

    /**
     * Active clients with a dose about whom the law has not been asked on their day.
     *
     * @param days the zones in which it is time, and which day it is there
     */
    Map<ClientId, ZoneId> due(Map<ZoneId, LocalDate> days, int limit) {
        return sql.select(CLIENT_STATE.CLIENT_ID, ACCOUNT.TIME_ZONE)
                .from(CLIENT_STATE)
                .join(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT_STATE.CLIENT_ID))
                .join(CLIENT)
                .on(CLIENT.ID.eq(CLIENT_STATE.CLIENT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(ACCOUNT.ACTIVE.isTrue(), or(days.entrySet().stream()
                        .map(zone -> ACCOUNT.TIME_ZONE
                                .eq(zone.getKey().getId())
                                .and(notYet(zone.getValue())))
                        .toList()))
                .orderBy(CLIENT_STATE.EVALUATED_DAY.asc().nullsFirst())
                .limit(limit)
                .fetchMap(Record2::value1, row -> ZoneId.of(row.value2()));
    }

    /** Takes the client's day; false when somebody has it already. */
    boolean takeDay(ClientId client, LocalDate day) {
        return sql.update(CLIENT_STATE)
                        .set(CLIENT_STATE.EVALUATED_DAY, day)
                        .where(CLIENT_STATE.CLIENT_ID.eq(client), notYet(day))
                        .execute()
                == 1;
    }

    private static Condition notYet(LocalDate day) {
        return CLIENT_STATE.EVALUATED_DAY.isNull().or(CLIENT_STATE.EVALUATED_DAY.lt(day));
    }

    private void set(ClientId client, Attention attention, Condition where) {
        sql.update(CLIENT_STATE)
                .set(CLIENT_STATE.ATTENTION, attention.tier())
                .set(CLIENT_STATE.REASON, attention.reason().name())
                .set(CLIENT_STATE.REASON_VALUE, attention.value())
                .setNull(CLIENT_STATE.RULES)
                .where(CLIENT_STATE.CLIENT_ID.eq(client), where)
                .execute();
    }
}
