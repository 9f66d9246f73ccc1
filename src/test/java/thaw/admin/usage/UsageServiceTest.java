package thaw.admin.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.ALERT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.usage.UsageQuestion.By;
import thaw.admin.usage.UsageReport.Row;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.alert.AlertAct;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.people.ClientId;
import thaw.domain.usage.Indicator;
import thaw.governor.AlertKeeper;
import thaw.governor.Governor;
import thaw.jooq.tables.records.AlertRecord;

class UsageServiceTest extends OnBothDatabases {

    private static final LocalDate LAST_WEEK = LocalDate.of(2026, 2, 23);
    private static final Instant LAST_FRIDAY = Instant.parse("2026-02-27T09:00:00Z");

    /** Each test counts in a month of its own, because all share a database. */
    private Instant moment = LAST_FRIDAY;

    @Autowired
    private UsageService usage;

    @Autowired
    private Governor governor;

    @Autowired
    private AlertKeeper alerts;

    @Autowired
    private DSLContext sql;

    @Test
    void aWeekOfFivePeopleIsShownAndOneOfFourIsNot() {
        begin("2024-02-09T09:00:00Z");
        checkIns(clinic.therapist(), 5, 2);
        Instant four = Instant.parse("2024-02-02T09:00:00Z");
        moment = four;
        checkIns(clinic.therapist(), 4, 9);
        SignedIn.as(clinic.admin());
        List<Row> rows = weeksBefore("2024-02-14T09:00:00Z", 2).rows();
        assertThat(value(Indicator.CHECKED_IN, rows.get(0))).isEmpty();
        assertThat(value(Indicator.ACTIVE, rows.get(0))).isEmpty();
        assertThat(value(Indicator.CHECKED_IN, rows.get(1))).hasValue(10);
        assertThat(value(Indicator.ACTIVE, rows.get(1))).hasValue(5);
    }

    @Test
    void theRunningWeekIsLeftOut() {
        SignedIn.as(clinic.admin());
        List<Row> rows = usage.report(UsageQuestion.ofWeeks(12)).rows();
        assertThat(rows).hasSize(12);
        assertThat(rows.getLast().label()).isEqualTo(new UsageReport.Week(LAST_WEEK));
    }

    @Test
    void aTherapistOfFewTakesTheNextOneAlong() {
        begin("2024-04-05T09:00:00Z");
        Me few = clinic.therapist();
        Me more = clinic.therapist();
        Me most = clinic.therapist();
        checkIns(few, 2, 1);
        checkIns(more, 6, 1);
        checkIns(most, 9, 1);
        SignedIn.as(clinic.admin());
        clock.set(Instant.parse("2024-04-10T09:00:00Z"));
        List<Row> rows =
                usage.report(new UsageQuestion(1, By.THERAPIST, null, null)).rows();
        assertThat(value(Indicator.CHECKED_IN, of(few, rows))).isEmpty();
        assertThat(value(Indicator.CHECKED_IN, of(more, rows))).isEmpty();
        assertThat(value(Indicator.CHECKED_IN, of(most, rows))).hasValue(9);
        Row whole = usage.report(UsageQuestion.ofWeeks(1)).rows().getFirst();
        assertThat(value(Indicator.CHECKED_IN, whole)).hasValue(17);
        Row filtered = usage.report(new UsageQuestion(1, By.WEEK, null, more.id())).rows().getFirst();
        assertThat(value(Indicator.CHECKED_IN, filtered)).isEmpty();
        Row shown = usage.report(new UsageQuestion(1, By.WEEK, null, most.id())).rows().getFirst();
        assertThat(value(Indicator.CHECKED_IN, shown)).hasValue(9);
    }

    @Test
    void clientsWithoutAProgramAreARowOfTheirOwn() {
        begin("2024-06-07T09:00:00Z");
        checkIns(clinic.therapist(), 7, 1);
        SignedIn.as(clinic.admin());
        clock.set(Instant.parse("2024-06-12T09:00:00Z"));
        UsageReport report = usage.report(new UsageQuestion(1, By.PROGRAM, null, null));
        assertThat(report.rows().getLast().label()).isEqualTo(new UsageReport.NoProgram());
        assertThat(report.rows())
                .as("the programs that nobody has would give away that nobody has them")
                .allSatisfy(row -> assertThat(value(Indicator.CHECKED_IN, row)).isEmpty());
    }

    @Test
    void aMonthAddsUpTheWeeksThatAreShown() {
        begin("2024-08-09T09:00:00Z");
        checkIns(clinic.therapist(), 6, 1);
        moment = Instant.parse("2024-08-16T09:00:00Z");
        checkIns(clinic.therapist(), 3, 1);
        moment = Instant.parse("2024-08-23T09:00:00Z");
        checkIns(clinic.therapist(), 8, 1);
        SignedIn.as(clinic.admin());
        clock.set(Instant.parse("2024-09-04T09:00:00Z"));
        List<Row> rows = usage.report(new UsageQuestion(5, By.MONTH, null, null)).rows();
        Row august = rows.stream()
                .filter(row -> row.label().equals(new UsageReport.Month(java.time.YearMonth.of(2024, 8))))
                .findFirst()
                .orElseThrow();
        assertThat(value(Indicator.CHECKED_IN, august)).hasValue(14);
        assertThat(value(Indicator.ACTIVE, august)).as("a mean a week").hasValue(7);
    }

    @Test
    void whatWasPlannedAndWithdrawnCountsAsNothing() {
        begin("2024-10-11T09:00:00Z");
        Me therapist = clinic.therapist();
        for (int client = 0; client < 5; client++) {
            Me person = clinic.client(therapist);
            clinic.inTransaction(() -> governor.planned(
                    person.ownRecord(), List.of(LocalDate.of(2024, 10, 10), LocalDate.of(2024, 10, 11)), -1));
        }
        SignedIn.as(clinic.admin());
        Row row = weeksBefore("2024-10-16T09:00:00Z", 1).rows().getFirst();
        assertThat(value(Indicator.COMPLETION, row)).isEmpty();
    }

    @Test
    void anAnswerToAnAlertCountsInItsWeekWithTheHoursItWaitedAndOnce() {
        Me therapist = clinic.therapist();
        for (int client = 0; client < 5; client++) {
            ClientId person = clinic.client(therapist).ownRecord();
            clock.set(Instant.parse("2024-12-04T09:00:00Z"));
            clinic.inTransaction(() -> governor.notSafe(person));
            clock.set(Instant.parse("2024-12-04T10:29:00Z"));
            act(person, new AlertAct.Take(), therapist);
            clock.set(Instant.parse("2024-12-05T10:29:00Z"));
            act(person, new AlertAct.Note("Called"), therapist);
        }
        SignedIn.as(clinic.admin());
        Row row = weeksBefore("2024-12-11T09:00:00Z", 1).rows().getFirst();
        assertThat(value(Indicator.ALERTS_ANSWERED, row)).hasValue(5);
        assertThat(value(Indicator.ANSWER_HOURS, row)).as("an hour and a half").hasValue(1.5);
    }

    private void act(ClientId client, AlertAct act, Me therapist) {
        clinic.inTransaction(() -> {
            AlertRecord alert = sql.fetchSingle(ALERT, ALERT.ACTIVE_CLIENT_ID.eq(client));
            assertThat(alerts.act(alert.getId(), act, alert.getVersion(), therapist.id())).isEqualTo(AlertKeeper.Answer.DONE);
        });
    }

    @Test
    void therapistsAndClientsAreRefused() {
        UsageQuestion question = UsageQuestion.ofWeeks(12);
        for (Me person : List.of(clinic.therapist(), clinic.client())) {
            SignedIn.as(person);
            assertThatThrownBy(() -> usage.report(question)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void begin(String friday) {
        moment = Instant.parse(friday);
    }

    private UsageReport weeksBefore(String now, int weeks) {
        clock.set(Instant.parse(now));
        return usage.report(UsageQuestion.ofWeeks(weeks));
    }

    private static OptionalDouble value(Indicator indicator, Row row) {
        return indicator.of(row.span());
    }

    private static Row of(Me therapist, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.label().equals(new UsageReport.Named(therapist.name())))
                .findFirst()
                .orElseThrow();
    }

    private void checkIns(Me therapist, int clients, int each) {
        for (int client = 0; client < clients; client++) {
            Me person = clinic.client(therapist);
            clinic.inTransaction(() -> {
                for (int many = 0; many < each; many++) {
                    governor.checkedIn(
                            person.ownRecord(),
                            CheckIn.of(new CheckInId(UUID.randomUUID()), moment.plusSeconds(many), Clinic.ZONE, Map.of()));
                }
            });
        }
    }
}
