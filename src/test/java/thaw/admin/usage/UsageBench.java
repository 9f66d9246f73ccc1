package thaw.admin.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ACCOUNT_WEEK;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_WEEK;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.usage.UsageQuestion.By;
import thaw.bench.Measured;
import thaw.bench.TimedRecord;
import thaw.database.Clinic;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.program.ProgramId;

/**
 * Reports over a year of 40 teams. A week that is over is counted once, in time that grows with its clients; from then on a
 * report reads a row a week and part, as many for two thousand clients as for all of ten million check-ins.
 */
class UsageBench extends TimedRecord {

    private static final int THERAPISTS = 40;
    private static final int CLIENTS = 50;
    private static final int WEEKS = 52;
    private static final int MOST_MILLIS = 100;
    private static final ProgramId NONE = new ProgramId(new UUID(0, 0));

    @Autowired
    private UsageService usage;

    @Autowired
    private TotalsRound round;

    @Autowired
    private DSLContext sql;

    @Test
    void aYearOfFortyTeams() {
        LocalDate running = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Me> therapists = Stream.generate(clinic::therapist).limit(THERAPISTS).toList();
        clinic.inTransaction(() -> therapists.forEach(therapist -> team(therapist.id(), running)));
        IntStream.rangeClosed(1, WEEKS).forEach(ago ->
                clinic.inTransaction(() -> week(running.minusWeeks(ago))));
        SignedIn.as(clinic.admin());
        time("a year by week, before its weeks are kept", 0, 1, () -> report(By.WEEK));
        round.run();
        for (By by : By.values()) {
            Measured measured = time("a year of 40 teams by " + by, 3, 30, () -> report(by));
            assertThat(measured.millis(0.5)).isLessThan(MOST_MILLIS);
        }
    }

    /** Somebody checks in today: what is over does not change. */
    @Override
    protected CheckIn checkIn(int ago) {
        return CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of());
    }

    private UsageReport report(By by) {
        return usage.report(new UsageQuestion(WEEKS, by, null, null));
    }

    private void team(AccountId therapist, LocalDate running) {
        String names = "bench " + therapist + " ";
        Field<String> name = concat(inline(names), field("n", Integer.class).cast(SQLDataType.VARCHAR));
        sql.insertInto(ACCOUNT, ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.ROLE, ACCOUNT.TIME_ZONE, ACCOUNT.ACTIVE,
                        ACCOUNT.CREATED_AT, ACCOUNT.VERSION)
                .select(select(
                                uuid().convertFrom(AccountId::new), name, name, inline("CLIENT"), inline("Europe/Berlin"), inline(true),
                                val(clock.instant(), ACCOUNT.CREATED_AT), inline(1))
                        .from(generateSeries(1, CLIENTS).as("s", "n")))
                .execute();
        sql.insertInto(CLIENT, CLIENT.ID, CLIENT.ACCOUNT_ID, CLIENT.CREATED_AT)
                .select(select(uuid().convertFrom(ClientId::new), ACCOUNT.ID, ACCOUNT.CREATED_AT)
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.startsWith(names)))
                .execute();
        sql.insertInto(CARE_TEAM, CARE_TEAM.THERAPIST_ID, CARE_TEAM.CLIENT_ID, CARE_TEAM.PART, CARE_TEAM.FROM_DAY, CARE_TEAM.UNTIL_DAY)
                .select(select(
                                val(therapist, CARE_TEAM.THERAPIST_ID), CLIENT.ID, inline("RESPONSIBLE"),
                                val(running.minusYears(2)), val(running.plusYears(9)))
                        .from(CLIENT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                        .where(ACCOUNT.USERNAME.startsWith(names)))
                .execute();
    }

    private void week(LocalDate monday) {
        sql.insertInto(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID, CLIENT_WEEK.WEEK, CLIENT_WEEK.THERAPIST_ID, CLIENT_WEEK.PROGRAM_ID,
                        CLIENT_WEEK.CHECK_INS, CLIENT_WEEK.PLANNED, CLIENT_WEEK.STARTED, CLIENT_WEEK.COMPLETED,
                        CLIENT_WEEK.PULLED_BACK, CLIENT_WEEK.STOPPED)
                .select(select(
                                CARE_TEAM.CLIENT_ID, val(monday), CARE_TEAM.THERAPIST_ID, val(NONE, CLIENT_WEEK.PROGRAM_ID),
                                inline(5), inline(3), inline(2), inline(2), inline(1), inline(0))
                        .from(CARE_TEAM))
                .execute();
        sql.insertInto(ACCOUNT_WEEK, ACCOUNT_WEEK.ACCOUNT_ID, ACCOUNT_WEEK.WEEK, ACCOUNT_WEEK.SIGN_INS)
                .select(select(CLIENT.ACCOUNT_ID, val(monday), inline(4)).from(CLIENT))
                .execute();
    }
}
