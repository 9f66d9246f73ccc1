package thaw.practice.reminder;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.REMINDER;
import static thaw.jooq.Tables.REMINDER_DAY;
import static thaw.jooq.Tables.REMINDER_SETTING;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.database.PastTheWall;
import thaw.domain.people.ClientId;
import thaw.domain.reminder.About;
import thaw.domain.reminder.Occasion;
import thaw.domain.reminder.QuietHours;
import thaw.domain.reminder.Reminder;
import thaw.domain.reminder.Verdict;

/** The only writer of what clients wish for, and of what became of it day by day. */
@Repository
@PastTheWall
class ReminderRepository {

    private final DSLContext sql;

    ReminderRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Wishes> of(ClientId client) {
        return sql.select(
                        REMINDER_SETTING.BY_MAIL,
                        REMINDER_SETTING.QUIET_FROM,
                        REMINDER_SETTING.QUIET_UNTIL,
                        REMINDER_SETTING.PAUSED_UNTIL,
                        REMINDER_SETTING.FEED_HASH,
                        multiset(select(REMINDER.ABOUT, REMINDER.DAYS, REMINDER.AT_TIME)
                                        .from(REMINDER)
                                        .where(REMINDER.CLIENT_ID.eq(REMINDER_SETTING.CLIENT_ID)))
                                .convertFrom(rows -> rows.map(row ->
                                        reminder(row.value1(), row.value2(), row.value3()))))
                .from(REMINDER_SETTING)
                .where(REMINDER_SETTING.CLIENT_ID.eq(client))
                .fetchOptional(row -> new Wishes(
                        row.value1(), new QuietHours(row.value2(), row.value3()), row.value4(),
                        row.value5() != null, row.value6()));
    }

    static Reminder reminder(String about, String days, LocalTime time) {
        return new Reminder(About.valueOf(about), days(days), time);
    }

    private static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private static String names(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    /** Makes sure that there is a row of settings, and holds it until the transaction ends. */
    void hold(ClientId client) {
        sql.insertInto(REMINDER_SETTING)
                .set(REMINDER_SETTING.CLIENT_ID, client)
                .set(REMINDER_SETTING.BY_MAIL, false)
                .set(REMINDER_SETTING.QUIET_FROM, QuietHours.USUAL.from())
                .set(REMINDER_SETTING.QUIET_UNTIL, QuietHours.USUAL.until())
                .onConflictDoNothing()
                .execute();
        sql.select(REMINDER_SETTING.CLIENT_ID)
                .from(REMINDER_SETTING)
                .where(REMINDER_SETTING.CLIENT_ID.eq(client))
                .forUpdate()
                .fetch();
    }

    /** Replaces what was wished for; pause and calendar stay. */
    void put(ClientId client, Wishes wishes) {
        sql.update(REMINDER_SETTING)
                .set(REMINDER_SETTING.BY_MAIL, wishes.byMail())
                .set(REMINDER_SETTING.QUIET_FROM, wishes.quiet().from())
                .set(REMINDER_SETTING.QUIET_UNTIL, wishes.quiet().until())
                .where(REMINDER_SETTING.CLIENT_ID.eq(client))
                .execute();
        sql.deleteFrom(REMINDER).where(REMINDER.CLIENT_ID.eq(client)).execute();
        wishes.reminders().forEach(reminder -> sql.insertInto(REMINDER)
                .set(REMINDER.CLIENT_ID, client)
                .set(REMINDER.ABOUT, reminder.about().name())
                .set(REMINDER.DAYS, names(reminder.days()))
                .set(REMINDER.AT_TIME, reminder.time())
                .execute());
    }

    void pause(ClientId client, @Nullable LocalDate until) {
        sql.update(REMINDER_SETTING)
                .set(REMINDER_SETTING.PAUSED_UNTIL, until)
                .where(REMINDER_SETTING.CLIENT_ID.eq(client))
                .execute();
    }

    void calendar(ClientId client, @Nullable String hash) {
        sql.update(REMINDER_SETTING)
                .set(REMINDER_SETTING.FEED_HASH, hash)
                .where(REMINDER_SETTING.CLIENT_ID.eq(client))
                .execute();
    }

    /** When the reminder is looked at next; null for never. */
    void next(ClientId client, About about, @Nullable Occasion next) {
        sql.update(REMINDER)
                .set(REMINDER.NEXT_DAY, next == null ? null : next.day())
                .set(REMINDER.NEXT_AT, next == null ? null : next.at())
                .where(REMINDER.CLIENT_ID.eq(client), REMINDER.ABOUT.eq(about.name()))
                .execute();
    }

    /** The last calendar day on which the reminder was decided. */
    @Nullable LocalDate lastDay(ClientId client, About about) {
        return sql.select(max(REMINDER_DAY.LOCAL_DAY))
                .from(REMINDER_DAY)
                .where(REMINDER_DAY.CLIENT_ID.eq(client), REMINDER_DAY.ABOUT.eq(about.name()))
                .fetchSingle()
                .value1();
    }

    /** Decides a reminder of one day; false when that was done before, also by another node at this moment. */
    boolean decide(ClientId client, About about, LocalDate day, Verdict verdict, Instant now) {
        return sql.insertInto(REMINDER_DAY)
                        .set(REMINDER_DAY.CLIENT_ID, client)
                        .set(REMINDER_DAY.ABOUT, about.name())
                        .set(REMINDER_DAY.LOCAL_DAY, day)
                        .set(REMINDER_DAY.MADE_AT, now)
                        .set(REMINDER_DAY.VERDICT, verdict.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Where the client lives now, as the account has it. */
    ZoneId zone(ClientId client) {
        return sql.select(ACCOUNT.TIME_ZONE)
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client))
                .fetchSingle(row -> ZoneId.of(row.value1()));
    }
}
