package thaw.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.HAND_OVER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.HandOverId;
import thaw.jooq.tables.Account;

/** The only writer of hand-overs. */
@Repository
class HandOverRepository {

    private static final String PLANNED = "PLANNED";
    private static final String IN_FORCE = "IN_FORCE";
    private static final Account FROM = ACCOUNT.as("giver");
    private static final Account TO = ACCOUNT.as("taker");

    private final DSLContext sql;

    HandOverRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(HandOverId id, ClientId client, AccountId from, AccountId to, LocalDate day, AccountId by, Instant now) {
        sql.insertInto(HAND_OVER)
                .set(HAND_OVER.ID, id)
                .set(HAND_OVER.CLIENT_ID, client)
                .set(HAND_OVER.FROM_THERAPIST, from)
                .set(HAND_OVER.TO_THERAPIST, to)
                .set(HAND_OVER.ON_DAY, day)
                .set(HAND_OVER.STATE, PLANNED)
                .set(HAND_OVER.BY_ACCOUNT, by)
                .set(HAND_OVER.MADE_AT, now)
                .execute();
    }

    /** The one of the client whose day has not come; there is one at most. */
    List<HandOver> planned(ClientId client) {
        return list(HAND_OVER.CLIENT_ID.eq(client).and(HAND_OVER.STATE.eq(PLANNED)), 1);
    }

    /** Those whose day has come for the therapist who gives the client away. */
    List<HandOver> due(Instant now, LocalDate latestDay) {
        return list(HAND_OVER.STATE.eq(PLANNED).and(HAND_OVER.ON_DAY.le(latestDay)), Integer.MAX_VALUE).stream()
                .filter(next -> !next.day().isAfter(LocalDate.ofInstant(now, zone(next.from()))))
                .toList();
    }

    /** What the therapist has not said to have seen. */
    List<HandOver> unseen(AccountId therapist, int most) {
        return list(unseenBy(therapist), most);
    }

    private List<HandOver> list(Condition which, int most) {
        return sql.select(
                        HAND_OVER.ID, HAND_OVER.CLIENT_ID, ACCOUNT.DISPLAY_NAME, HAND_OVER.FROM_THERAPIST, FROM.DISPLAY_NAME,
                        HAND_OVER.TO_THERAPIST, TO.DISPLAY_NAME, HAND_OVER.ON_DAY, field(HAND_OVER.STATE.eq(IN_FORCE)))
                .from(HAND_OVER)
                .join(CLIENT).on(CLIENT.ID.eq(HAND_OVER.CLIENT_ID))
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .join(FROM).on(FROM.ID.eq(HAND_OVER.FROM_THERAPIST))
                .join(TO).on(TO.ID.eq(HAND_OVER.TO_THERAPIST))
                .where(which)
                .orderBy(HAND_OVER.ON_DAY, HAND_OVER.ID)
                .limit(most)
                .fetch(mapping(HandOver::new));
    }

    private ZoneId zone(AccountId account) {
        return sql.select(ACCOUNT.TIME_ZONE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(row -> ZoneId.of(row.value1()));
    }

    /** False when somebody else has put it in force, or taken it back. */
    boolean inForce(HandOverId id) {
        return sql.update(HAND_OVER)
                        .set(HAND_OVER.STATE, IN_FORCE)
                        .where(HAND_OVER.ID.eq(id), HAND_OVER.STATE.eq(PLANNED))
                        .execute()
                == 1;
    }

    void remove(HandOverId id) {
        sql.deleteFrom(HAND_OVER).where(HAND_OVER.ID.eq(id), HAND_OVER.STATE.eq(PLANNED)).execute();
    }

    /** False for one that is not the therapist's, or that they have seen before. */
    boolean seen(HandOverId id, AccountId therapist, Instant now) {
        int given = sql.update(HAND_OVER)
                .set(HAND_OVER.SEEN_BY_FROM, now)
                .where(HAND_OVER.ID.eq(id), HAND_OVER.FROM_THERAPIST.eq(therapist), HAND_OVER.SEEN_BY_FROM.isNull())
                .execute();
        int taken = sql.update(HAND_OVER)
                .set(HAND_OVER.SEEN_BY_TO, now)
                .where(HAND_OVER.ID.eq(id), HAND_OVER.TO_THERAPIST.eq(therapist), HAND_OVER.SEEN_BY_TO.isNull())
                .execute();
        return given + taken > 0;
    }

    private static Condition unseenBy(AccountId therapist) {
        return HAND_OVER.FROM_THERAPIST.eq(therapist).and(HAND_OVER.SEEN_BY_FROM.isNull())
                .or(HAND_OVER.TO_THERAPIST.eq(therapist).and(HAND_OVER.SEEN_BY_TO.isNull()));
    }
}
