package thaw.practice.reminder;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.REMINDER;
import static thaw.jooq.Tables.REMINDER_SETTING;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.database.PastTheWall;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.reminder.DayFacts;
import thaw.domain.reminder.QuietHours;
import thaw.domain.reminder.Reminder;

/** Reads what has to be known to decide on reminders. */
@Repository
@PastTheWall
class DueRepository {

    private static final Field<Boolean> RESTING = coalesce(DOSE.PAUSED, inline(false));

    private final DSLContext sql;

    DueRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A reminder of one day with everything that its verdict needs.
     *
     * @param day the calendar day that it belongs to
     */
    record Due(
            ClientId client, AccountId account, ZoneId zone, boolean active, Reminder reminder, LocalDate day,
            QuietHours quiet, DayFacts facts) {}

    /** Clients with a reminder whose time has come, the longest waiting first. */
    List<ClientId> clients(Instant now, int most) {
        return sql.select(REMINDER.CLIENT_ID)
                .from(REMINDER)
                .where(REMINDER.NEXT_AT.le(now))
                .groupBy(REMINDER.CLIENT_ID)
                .orderBy(DSL.min(REMINDER.NEXT_AT))
                .limit(most)
                .fetch(REMINDER.CLIENT_ID);
    }

    /** The client's reminders whose time has come. */
    List<Due> due(ClientId client, Instant now) {
        return find(
                REMINDER.CLIENT_ID.eq(client).and(REMINDER.NEXT_AT.le(now)), REMINDER.NEXT_DAY, now.minus(Duration.ofDays(3)));
    }

    /** The reminders of an account, as they stand on a day. */
    List<Due> on(AccountId account, LocalDate day) {
        return find(
                ACCOUNT.ID.eq(account), DSL.val(day), day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** @param since nothing of the day happened before; the indexes know moments, not days */
    private List<Due> find(Condition which, Field<LocalDate> day, Instant since) {
        return sql.select(
                        REMINDER.CLIENT_ID, ACCOUNT.ID, ACCOUNT.TIME_ZONE, ACCOUNT.ACTIVE, REMINDER.ABOUT,
                        REMINDER.DAYS, REMINDER.AT_TIME, day, REMINDER_SETTING.QUIET_FROM,
                        REMINDER_SETTING.QUIET_UNTIL, REMINDER_SETTING.PAUSED_UNTIL, RESTING,
                        field(exists(planned(day))), field(exists(practised(day, since))),
                        field(exists(checkedIn(day, since))))
                .from(REMINDER)
                .join(REMINDER_SETTING).on(REMINDER_SETTING.CLIENT_ID.eq(REMINDER.CLIENT_ID))
                .join(CLIENT).on(CLIENT.ID.eq(REMINDER.CLIENT_ID))
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(DOSE).on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .where(which)
                .orderBy(REMINDER.ABOUT)
                .fetch(row -> new Due(
                        row.value1(), row.value2(), ZoneId.of(row.value3()), row.value4(),
                        ReminderRepository.reminder(row.value5(), row.value6(), row.value7()), row.value8(),
                        new QuietHours(row.value9(), row.value10()),
                        new DayFacts(row.value11(), row.value12(), row.value13(), row.value14(), row.value15())));
    }

    private static Select<?> planned(Field<LocalDate> day) {
        return selectOne()
                .from(PLANNED_SESSION)
                .where(
                        PLANNED_SESSION.CLIENT_ID.eq(REMINDER.CLIENT_ID),
                        PLANNED_SESSION.LOCAL_DAY.eq(day),
                        PLANNED_SESSION.STATE.eq(inline("PLANNED")));
    }

    private static Select<?> practised(Field<LocalDate> day, Instant since) {
        return selectOne()
                .from(SESSION_RUN)
                .where(
                        SESSION_RUN.CLIENT_ID.eq(REMINDER.CLIENT_ID),
                        SESSION_RUN.STARTED_AT.ge(since),
                        SESSION_RUN.LOCAL_DAY.eq(day));
    }

    private static Select<?> checkedIn(Field<LocalDate> day, Instant since) {
        return selectOne()
                .from(CHECK_IN)
                .where(
                        CHECK_IN.CLIENT_ID.eq(REMINDER.CLIENT_ID),
                        CHECK_IN.MADE_AT.ge(since),
                        CHECK_IN.LOCAL_DAY.eq(day));
    }

    /**
     * Whose calendar it is.
     *
     * @param planned the coming days with a session that is planned and not done
     */
    record Owner(AccountId account, ZoneId zone, Set<LocalDate> planned) {}

    /** The owner of the calendar with this secret, with what is planned in so many days. */
    Optional<Owner> owner(String hash, Instant now, int days) {
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return sql.select(ACCOUNT.ID, ACCOUNT.TIME_ZONE, planned(first, first.plusDays(days + 2L)))
                .from(REMINDER_SETTING)
                .join(CLIENT).on(CLIENT.ID.eq(REMINDER_SETTING.CLIENT_ID))
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(REMINDER_SETTING.FEED_HASH.eq(hash), ACCOUNT.ACTIVE.isTrue())
                .fetchOptional(row -> new Owner(row.value1(), ZoneId.of(row.value2()), Set.copyOf(row.value3())));
    }

    private static Field<List<LocalDate>> planned(LocalDate first, LocalDate last) {
        return multiset(selectDistinct(PLANNED_SESSION.LOCAL_DAY)
                        .from(PLANNED_SESSION)
                        .where(
                                PLANNED_SESSION.CLIENT_ID.eq(CLIENT.ID),
                                PLANNED_SESSION.LOCAL_DAY.between(first, last),
                                PLANNED_SESSION.STATE.eq(inline("PLANNED"))))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }
}
