package thaw.governor;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_RHYTHM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.CheckInRhythm;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of how often clients are asked to check in. */
@Repository
class RhythmRepository {

    private final DSLContext sql;

    RhythmRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<CheckInRhythm> of(ClientId client) {
        return sql.selectFrom(CHECK_IN_RHYTHM)
                .where(CHECK_IN_RHYTHM.CLIENT_ID.eq(client))
                .orderBy(CHECK_IN_RHYTHM.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new CheckInRhythm(
                        row.get(CHECK_IN_RHYTHM.DAYS_A_WEEK),
                        row.get(CHECK_IN_RHYTHM.FROM_DAY),
                        row.get(CHECK_IN_RHYTHM.EASES_OFF)));
    }

    void add(ClientId client, CheckInRhythm rhythm, AccountId by, Instant at) {
        int newest = sql.select(coalesce(max(CHECK_IN_RHYTHM.VERSION), val(0)))
                .from(CHECK_IN_RHYTHM)
                .where(CHECK_IN_RHYTHM.CLIENT_ID.eq(client))
                .fetchSingle()
                .value1();
        sql.insertInto(CHECK_IN_RHYTHM)
                .set(CHECK_IN_RHYTHM.CLIENT_ID, client)
                .set(CHECK_IN_RHYTHM.VERSION, newest + 1)
                .set(CHECK_IN_RHYTHM.DAYS_A_WEEK, rhythm.daysAWeek())
                .set(CHECK_IN_RHYTHM.FROM_DAY, rhythm.from())
                .set(CHECK_IN_RHYTHM.EASES_OFF, rhythm.easesOff())
                .set(CHECK_IN_RHYTHM.BY_ACCOUNT, by)
                .set(CHECK_IN_RHYTHM.AGREED_AT, at)
                .execute();
    }

    /** Check-ins the client made by themselves from that moment on; those of an imported file do not count. */
    int checkIns(ClientId client, Instant from, LocalDate until) {
        return sql.fetchCount(
                CHECK_IN,
                CHECK_IN.CLIENT_ID.eq(client),
                CHECK_IN.MADE_AT.ge(from),
                CHECK_IN.LOCAL_DAY.le(until),
                CHECK_IN.IMPORT_ID.isNull());
    }
}
