package thaw.record.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.database.OnBothDatabases;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.AssignmentRecord;

class MadeClinicsTest extends OnBothDatabases {

    private static final ClinicSize SIZE = new ClinicSize(3, 60, 120, 7);

    @Autowired
    MadeClinics clinics;

    @Autowired
    ClinicRepository repository;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void theClinicIsThere() {
        if (repository.isEmpty()) {
            clinics.make(SIZE, null, stored -> {});
        }
    }

    @Test
    void everyTherapistHasAnEvenShareAndNobodyCanSignIn() {
        assertThat(sql.fetchCount(ACCOUNT, ACCOUNT.ROLE.eq("CLIENT"))).isEqualTo(60);
        assertThat(sql.fetchCount(ACCOUNT, ACCOUNT.PASSWORD_HASH.isNotNull())).isZero();
        assertThat(sql.select(count()).from(CARE_TEAM).groupBy(CARE_TEAM.THERAPIST_ID).fetch(0, int.class))
                .containsExactly(20, 20, 20);
        assertThat(sql.fetchCount(CLIENT_STATE)).isEqualTo(60);
    }

    @Test
    void aClinicIsNotMadeTwice() {
        assertThatThrownBy(() -> clinics.make(SIZE, null, stored -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seed 7");
    }

    @Test
    void nothingHappensTodayOrLater() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThat(sql.fetchExists(CHECK_IN, CHECK_IN.LOCAL_DAY.ge(today))).isFalse();
        assertThat(sql.fetchExists(SESSION_RUN, SESSION_RUN.LOCAL_DAY.ge(today))).isFalse();
        assertThat(sql.fetchExists(PLANNED_SESSION, PLANNED_SESSION.LOCAL_DAY.gt(today))).isTrue();
    }

    @Test
    void theWeeksCountWhatTheRecordsHold() {
        Map<String, List<Integer>> recounted = new TreeMap<>();
        List<AssignmentRecord> programs = sql.selectFrom(ASSIGNMENT).fetch();
        sql.selectFrom(CHECK_IN).forEach(row ->
                recount(programs, recounted, row.get(CHECK_IN.CLIENT_ID), row.get(CHECK_IN.LOCAL_DAY), 1, 0, 0, 0, 0, 0));
        sql.selectFrom(PLANNED_SESSION).forEach(row -> recount(programs, recounted, row.get(PLANNED_SESSION.CLIENT_ID),
                row.get(PLANNED_SESSION.LOCAL_DAY), 0, 1, 0, 0, 0, 0));
        sql.selectFrom(SESSION_RUN).forEach(row -> recount(programs, recounted, row.get(SESSION_RUN.CLIENT_ID),
                row.get(SESSION_RUN.LOCAL_DAY), 0, 0, 1, row.get(SESSION_RUN.COMPLETED) ? 1 : 0,
                row.get(SESSION_RUN.PULLED_BACK) ? 1 : 0, row.get(SESSION_RUN.STOP_REASON) == null ? 0 : 1));

        Map<String, List<Integer>> kept = new TreeMap<>();
        sql.selectFrom(CLIENT_WEEK).forEach(row -> kept.put(
                key(row.get(CLIENT_WEEK.CLIENT_ID), row.get(CLIENT_WEEK.WEEK), row.get(CLIENT_WEEK.PROGRAM_ID).value()),
                List.of(row.get(CLIENT_WEEK.CHECK_INS), row.get(CLIENT_WEEK.PLANNED), row.get(CLIENT_WEEK.STARTED),
                        row.get(CLIENT_WEEK.COMPLETED), row.get(CLIENT_WEEK.PULLED_BACK),
                        row.get(CLIENT_WEEK.STOPPED))));
        assertThat(kept).isEqualTo(recounted).hasSizeGreaterThan(300);
    }

    private static void recount(
            List<AssignmentRecord> programs, Map<String, List<Integer>> weeks, ClientId client, LocalDate day, Integer... counts) {
        UUID program = programs.stream()
                .filter(row -> row.get(ASSIGNMENT.CLIENT_ID).equals(client)
                        && !day.isBefore(row.get(ASSIGNMENT.START_DAY))
                        && !day.isAfter(row.get(ASSIGNMENT.END_DAY)))
                .map(row -> row.get(ASSIGNMENT.PROGRAM_ID).value())
                .findFirst()
                .orElse(new UUID(0, 0));
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.merge(key(client, monday, program), List.of(counts), (one, other) -> IntStream
                .range(0, 6).mapToObj(at -> one.get(at) + other.get(at)).toList());
    }

    private static String key(ClientId client, LocalDate week, UUID program) {
        return client + " " + week + " " + program;
    }

    @Test
    void theCaseloadKnowsTheNewestCheckIn() {
        assertThat(sql.fetchExists(select(asterisk()).from(CLIENT_STATE)
                        .where(CLIENT_STATE.LAST_CHECK_IN_AT.ne(select(max(CHECK_IN.MADE_AT))
                                .from(CHECK_IN)
                                .where(CHECK_IN.CLIENT_ID.eq(CLIENT_STATE.CLIENT_ID))))))
                .isFalse();
    }

    @Test
    void theDoseIsWhereItsHistoryEnds() {
        assertThat(sql.fetchExists(select(asterisk()).from(DOSE)
                        .where(DOSE.INTENSITY.ne(select(INTENSITY_CHANGE.LEVEL_AFTER)
                                .from(INTENSITY_CHANGE)
                                .where(INTENSITY_CHANGE.CLIENT_ID.eq(DOSE.CLIENT_ID))
                                .orderBy(INTENSITY_CHANGE.MADE_AT.desc())
                                .limit(1)))))
                .isFalse();
        assertThat(sql.selectDistinct(INTENSITY_CHANGE.ACT).from(INTENSITY_CHANGE).fetchSet(INTENSITY_CHANGE.ACT))
                .contains("START", "STEP_UP", "STEP_DOWN", "PAUSE", "RESUME");
    }

    @Test
    void sessionsStopAndPullBackWithTheirSecond() {
        Stream.of("STOPPED", "PULLED_BACK").forEach(kind ->
                assertThat(sql.fetchExists(SESSION_EVENT, SESSION_EVENT.KIND.eq(kind), SESSION_EVENT.AT_SECOND.gt(0)))
                        .isTrue());
        assertThat(sql.fetchCount(SESSION_RUN, SESSION_RUN.PULLED_BACK.isTrue())).isEqualTo(
                sql.fetchCount(SESSION_EVENT, SESSION_EVENT.KIND.eq("PULLED_BACK")));
    }

    @Test
    void everyKindOfAnswerIsThere() {
        assertThat(sql.selectDistinct(CHECK_IN.PLEASANT_MARK).from(CHECK_IN).fetchSet(CHECK_IN.PLEASANT_MARK))
                .contains("R", "N", "F", "C", "S");
        assertThat(sql.fetchExists(CHECK_IN, CHECK_IN.BODY_MARK.isNull())).isTrue();
    }
}
