package thaw.care.team;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.CLIENT_WEEK;

import java.time.Duration;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Covers;
import thaw.account.HandOver;
import thaw.account.HandOvers.Complaint;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.account.Tenure;
import thaw.admin.people.HandOverService;
import thaw.care.alert.CoverService;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadService;
import thaw.care.chart.ChartService;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.AccountId;
import thaw.governor.Governor;
import thaw.governor.TeamWatch;
import thaw.practice.mydata.MyTeamService;

@SuppressWarnings("NullAway.Init")
class HandOverTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private HandOverService admins;

    @Autowired
    private TeamService teams;

    @Autowired
    private MyTeamService mine;

    @Autowired
    private ChartService charts;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private CoverService covers;

    @Autowired
    private ProgramService programs;

    @Autowired
    private Governor governor;

    @Autowired
    private TeamWatch watch;

    @Autowired
    private DSLContext sql;

    private Me admin;
    private Me before;
    private Me after;
    private Me client;

    @BeforeEach
    void people() {
        admin = clinic.admin();
        before = clinic.therapist();
        after = clinic.therapist();
        client = clinic.client(before);
        SignedIn.as(admin);
    }

    @Test
    void fromTheDayOnTheRecordOpensForTheOneAndClosesForTheOther() {
        assertThat(admins.handOver(client.id(), after.id(), TODAY)).isEmpty();
        assertOpens(before, false);
        assertOpens(after, true);
        SignedIn.as(admin);
        assertThat(admins.of(client.id()).orElseThrow().history()).containsExactly(
                new Tenure(after.name(), TODAY, LocalDate.of(9999, 12, 31)),
                new Tenure(before.name(), Clinic.FIRST_DAY, TODAY.minusDays(1)));
    }

    @Test
    void aLaterDayChangesNothingUntilItHasCome() {
        LocalDate day = TODAY.plusDays(2);
        assertThat(admins.handOver(client.id(), after.id(), day)).isEmpty();
        assertThat(admins.of(client.id()).orElseThrow().planned()).isNotNull();
        assertOpens(before, true);
        assertOpens(after, false);
        clock.pass(Duration.ofDays(2));
        assertOpens(before, false);
        assertOpens(after, true);
        watch.run();
        SignedIn.as(admin);
        assertThat(admins.of(client.id()).orElseThrow().planned()).isNull();
    }

    @Test
    void bothAreToldUntilTheySayThatTheyHaveSeenIt() {
        admins.handOver(client.id(), after.id(), TODAY);
        for (Me therapist : new Me[] {before, after}) {
            SignedIn.as(therapist);
            HandOver news = teams.news().handOvers().getFirst();
            assertThat(news.clientName()).isEqualTo(client.name());
            assertThat(news.fromName()).isEqualTo(before.name());
            assertThat(news.toName()).isEqualTo(after.name());
            assertThat(news.inForce()).isTrue();
            assertThat(teams.seen(news.id())).isTrue();
            assertThat(teams.seen(news.id())).isFalse();
            assertThat(teams.news().isEmpty()).isTrue();
        }
    }

    @Test
    void openAlertsGoToTheNewOwnerAtOnceAndOnTheDayOfALaterHandOver() {
        clinic.inTransaction(() -> governor.notSafe(client.ownRecord()));
        admins.handOver(client.id(), after.id(), TODAY);
        assertThat(owner()).isEqualTo(after.id());
        admins.handOver(client.id(), before.id(), TODAY.plusDays(1));
        assertThat(owner()).isEqualTo(after.id());
        clock.pass(Duration.ofDays(1));
        watch.run();
        assertThat(owner()).isEqualTo(before.id());
    }

    @Test
    void aHandOverIsTakenBackBeforeItsDayAndLeavesNoTrace() {
        var history = admins.of(client.id()).orElseThrow().history();
        admins.handOver(client.id(), after.id(), TODAY.plusDays(1));
        assertThat(admins.takeBack(client.id())).isTrue();
        assertThat(admins.takeBack(client.id())).isFalse();
        assertThat(admins.of(client.id()).orElseThrow().history()).isEqualTo(history);
        clock.pass(Duration.ofDays(1));
        watch.run();
        assertOpens(before, true);
        assertOpens(after, false);
    }

    @Test
    void thereAndBackOnOneDay() {
        admins.handOver(client.id(), after.id(), TODAY);
        admins.handOver(client.id(), before.id(), TODAY);
        assertOpens(before, true);
        assertOpens(after, false);
    }

    @Test
    void whoStandsInForTheOneGoesAndWhoStandsInForTheOtherComes() {
        Me deputyBefore = clinic.therapist();
        Me deputyAfter = clinic.therapist();
        cover(before, deputyBefore);
        cover(after, deputyAfter);
        assertOpens(deputyBefore, true);
        SignedIn.as(admin);
        admins.handOver(client.id(), after.id(), TODAY.plusDays(1));
        assertOpens(deputyBefore, true);
        assertOpens(deputyAfter, false);
        clock.pass(Duration.ofDays(1));
        assertOpens(deputyBefore, false);
        assertOpens(deputyAfter, true);
    }

    @Test
    void whoStandsInForTheOneMayBecomeTheOther() {
        cover(before, after);
        SignedIn.as(admin);
        assertThat(admins.handOver(client.id(), after.id(), TODAY)).isEmpty();
        clock.pass(Duration.ofDays(30));
        assertOpens(after, true);
    }

    @Test
    void aCoverThatIsPlannedAfterwardsEndsWithTheHandOver() {
        Me deputy = clinic.therapist();
        admins.handOver(client.id(), after.id(), TODAY.plusDays(1));
        cover(before, deputy);
        assertOpens(deputy, true);
        clock.pass(Duration.ofDays(1));
        assertOpens(deputy, false);
    }

    @Test
    void whatIsPlannedCountsForWhoeverIsResponsibleThen() {
        SignedIn.as(before);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), TODAY.plusDays(14), new Ceiling(3));
        int all = planned(before);
        assertThat(all).isPositive();
        SignedIn.as(admin);
        admins.handOver(client.id(), after.id(), TODAY.plusDays(1));
        assertThat(planned(before)).isZero();
        assertThat(planned(after)).isEqualTo(all);
        admins.takeBack(client.id());
        assertThat(planned(before)).isEqualTo(all);
        assertThat(planned(after)).isZero();
    }

    @Test
    void theClientReadsWhoIsAndWasWithThem() {
        admins.handOver(client.id(), after.id(), TODAY);
        SignedIn.as(client);
        assertThat(mine.therapists()).extracting(Tenure::therapist).containsExactly(after.name(), before.name());
        assertThat(mine.hasNews()).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() {
        assertThat(admins.handOver(before.id(), after.id(), TODAY)).contains(Complaint.NOBODY);
        assertThat(admins.handOver(client.id(), before.id(), TODAY)).contains(Complaint.THE_SAME);
        assertThat(admins.handOver(client.id(), admin.id(), TODAY)).contains(Complaint.NO_THERAPIST);
        assertThat(admins.handOver(client.id(), AccountId.random(), TODAY)).contains(Complaint.NO_THERAPIST);
        assertThat(admins.handOver(client.id(), after.id(), TODAY.minusDays(1))).contains(Complaint.LIES_BEHIND);
        admins.handOver(client.id(), after.id(), TODAY.plusDays(1));
        assertThat(admins.handOver(client.id(), after.id(), TODAY.plusDays(3))).contains(Complaint.PLANNED_ALREADY);
        assertThat(admins.of(before.id())).isEmpty();
    }

    private void cover(Me away, Me deputy) {
        SignedIn.as(away);
        assertThat(covers.add(new Covers.Plan(deputy.id(), TODAY, TODAY.plusDays(5), true))).isEmpty();
    }

    private void assertOpens(Me therapist, boolean opens) {
        SignedIn.as(therapist);
        assertThat(charts.open(client.ownRecord()).isPresent()).isEqualTo(opens);
        assertThat(caseload.count(CaseloadFilter.all())).isEqualTo(opens ? 1 : 0);
        SignedIn.as(admin);
    }

    private AccountId owner() {
        return sql.select(ALERT.OWNER_ID)
                .from(ALERT)
                .where(ALERT.ACTIVE_CLIENT_ID.eq(client.ownRecord()))
                .fetchSingle(ALERT.OWNER_ID);
    }

    private int planned(Me therapist) {
        return sql.select(DSL.coalesce(DSL.sum(CLIENT_WEEK.PLANNED), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(CLIENT_WEEK)
                .where(CLIENT_WEEK.CLIENT_ID.eq(client.ownRecord()), CLIENT_WEEK.THERAPIST_ID.eq(therapist.id()))
                .fetchSingle()
                .value1()
                .intValue();
    }
}
