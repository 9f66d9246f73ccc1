package thaw.care.team;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.AddressLinks;
import thaw.account.Emergencies;
import thaw.account.Emergencies.Answer;
import thaw.account.Emergencies.Complaint;
import thaw.account.Emergency;
import thaw.account.MailAddresses;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.people.HandOverService;
import thaw.care.alert.AlertFilter;
import thaw.care.alert.AlertRow;
import thaw.care.alert.AlertService;
import thaw.care.chart.ChartService;
import thaw.database.OnBothDatabases;
import thaw.domain.alert.AlertAct;
import thaw.domain.people.MailAddress;
import thaw.governor.Governor;
import thaw.governor.TeamWatch;
import thaw.practice.mydata.MyTeamService;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Pigeons;

@SuppressWarnings("NullAway.Init")
class EmergencyTest extends OnBothDatabases {

    private static final String REASON = "The client called the front desk and is in distress";

    @Autowired
    private TeamService teams;

    @Autowired
    private HandOverService admins;

    @Autowired
    private MyTeamService mine;

    @Autowired
    private ChartService charts;

    @Autowired
    private AlertService alerts;

    @Autowired
    private Governor governor;

    @Autowired
    private TeamWatch watch;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private AddressLinks links;

    @Autowired
    private Pigeons pigeons;

    @Autowired
    private DSLContext sql;

    private Me responsible;
    private Me helper;
    private Me client;

    @BeforeEach
    void people() {
        responsible = clinic.therapist();
        helper = clinic.therapist();
        client = clinic.client(responsible);
        SignedIn.as(helper);
    }

    @Test
    void theRecordOpensByNameOrUsernameAndTheAuditLogSaysWhy() {
        assertThat(opens(helper)).isFalse();
        assertThat(teams.open("  " + client.name().toUpperCase(Locale.ROOT) + " ", REASON))
                .isEqualTo(new Answer.Opened(client.ownRecord()));
        assertThat(opens(helper)).isTrue();
        assertThat(sql.select(AUDIT_ENTRY.BASIS, AUDIT_ENTRY.PART)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()), AUDIT_ENTRY.ACTOR_ID.eq(helper.id()))
                        .fetch(row -> row.value1() + " " + row.value2()))
                .containsExactly("BREAK_GLASS CARE_TEAM", "BREAK_GLASS CHART");
    }

    @Test
    void itEndsByItself() {
        teams.open(client.name(), REASON);
        clock.pass(Emergencies.LASTS.minusMinutes(1));
        watch.run();
        assertThat(opens(helper)).isTrue();
        clock.pass(Duration.ofMinutes(1));
        watch.run();
        assertThat(opens(helper)).isFalse();
        assertThat(teams.news().open()).isEmpty();
    }

    @Test
    void evenWhereNothingRunsItEndsWithTheDay() {
        teams.open(client.name(), REASON);
        clock.pass(Duration.ofDays(1));
        assertThat(opens(helper)).isFalse();
    }

    @Test
    void theTherapistClosesItBeforeAndNobodyElseDoes() {
        teams.open(client.name(), REASON);
        Emergency open = teams.news().open().getFirst();
        SignedIn.as(clinic.therapist());
        assertThat(teams.end(open.id())).isFalse();
        SignedIn.as(helper);
        assertThat(teams.end(open.id())).isTrue();
        assertThat(teams.end(open.id())).isFalse();
        assertThat(opens(helper)).isFalse();
        assertThat(teams.open(client.name(), REASON)).isInstanceOf(Answer.Opened.class);
    }

    @Test
    void theResponsibleTherapistReadsTheReasonAndLooksAtItOnce() {
        teams.open(client.name(), REASON);
        assertThat(teams.news().toLookAt()).isEmpty();
        SignedIn.as(responsible);
        Emergencies.Explained told = teams.news().toLookAt().getFirst();
        assertThat(told.reason()).isEqualTo(REASON);
        assertThat(told.emergency().therapist()).isEqualTo(helper.name());
        SignedIn.as(helper);
        assertThat(teams.lookedAt(told.emergency().id())).isFalse();
        SignedIn.as(responsible);
        assertThat(teams.lookedAt(told.emergency().id())).isTrue();
        assertThat(teams.lookedAt(told.emergency().id())).isFalse();
        assertThat(teams.news().isEmpty()).isTrue();
    }

    @Test
    void theClientSeesWhoAndWhenUntilTheyHaveSeenIt() {
        teams.open(client.name(), REASON);
        SignedIn.as(client);
        assertThat(mine.hasNews()).isTrue();
        assertThat(mine.emergencies()).extracting(Emergency::therapist).containsExactly(helper.name());
        mine.seen();
        assertThat(mine.hasNews()).isFalse();
        assertThat(mine.emergencies()).hasSize(1);
    }

    @Test
    void theAdminSeesThatItHappenedAndWhetherSomebodyLooked() {
        teams.open(client.name(), REASON);
        SignedIn.as(clinic.admin());
        assertThat(admins.emergencies().getFirst()).satisfies(shown -> {
            assertThat(shown.therapist()).isEqualTo(helper.name());
            assertThat(shown.client()).isEqualTo(client.name());
            assertThat(shown.lookedAt()).isNull();
            assertThat(shown.toString()).doesNotContain(REASON);
        });
    }

    @Test
    void aLetterSaysThatSomethingWaitsAndNothingMore() {
        reachable(client);
        reachable(responsible);
        teams.open(client.name(), REASON);
        pigeons.fly();
        for (Me person : List.of(client, responsible)) {
            assertThat(pigeons.of(person.id()).stream().filter(letter -> letter.kind() == LetterKind.TEAM))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.subject() + letter.text())
                            .doesNotContain(REASON, helper.name(), client.name(), "alerts", "emergency"));
        }
    }

    @Test
    void anAlertThatTheHelperTookGoesBackWhenItIsOver() {
        clinic.inTransaction(() -> governor.notSafe(client.ownRecord()));
        teams.open(client.name(), REASON);
        AlertRow shown = alerts.list(AlertFilter.open(), 0, 1).getFirst();
        assertThat(shown.owner()).isEqualTo(responsible.id());
        alerts.act(shown.id(), new AlertAct.Take(), shown.version());
        assertThat(alerts.list(AlertFilter.open(), 0, 1).getFirst().owner()).isEqualTo(helper.id());
        teams.end(teams.news().open().getFirst().id());
        assertThat(alerts.list(AlertFilter.open(), 0, 1)).isEmpty();
        SignedIn.as(responsible);
        assertThat(alerts.list(AlertFilter.open(), 0, 1).getFirst().owner()).isEqualTo(responsible.id());
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() {
        assertThat(refused(client.name(), "too short")).isEqualTo(Complaint.REASON);
        assertThat(refused(client.name(), "x".repeat(1001))).isEqualTo(Complaint.REASON);
        assertThat(refused(client.name().substring(0, 8), REASON)).isEqualTo(Complaint.UNKNOWN);
        assertThat(refused("%", REASON)).isEqualTo(Complaint.UNKNOWN);
        assertThat(refused(responsible.name(), REASON)).isEqualTo(Complaint.UNKNOWN);
        teams.open(client.name(), REASON);
        assertThat(refused(client.name(), REASON)).isEqualTo(Complaint.OPEN_ALREADY);
        teams.open(clinic.client().name(), REASON);
        teams.open(clinic.client().name(), REASON);
        assertThat(refused(clinic.client().name(), REASON)).isEqualTo(Complaint.TOO_MANY);
    }

    @Test
    void aHelperWhoBecomesResponsibleKeepsTheRecordWhenTheEmergencyEnds() {
        teams.open(client.name(), REASON);
        SignedIn.as(clinic.admin());
        admins.handOver(client.id(), helper.id(), LocalDate.of(2026, 3, 4));
        clock.pass(Emergencies.LASTS);
        watch.run();
        assertThat(opens(helper)).isTrue();
        assertThat(opens(responsible)).isFalse();
    }

    private Complaint refused(String who, String reason) {
        return teams.open(who, reason) instanceof Answer.Refused(Complaint why) ? why : opened();
    }

    private static Complaint opened() {
        throw new AssertionError("The record is open");
    }

    private boolean opens(Me therapist) {
        SignedIn.as(therapist);
        boolean open = charts.open(client.ownRecord()).isPresent();
        SignedIn.as(helper);
        return open;
    }

    private void reachable(Me person) {
        clinic.inTransaction(() -> {
            addresses.give(person.id(), new MailAddress("somebody@example.org"));
        });
        pigeons.fly();
        Matcher link = Pattern.compile("/address/([\\w-]+)").matcher(pigeons.of(person.id()).getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(links.confirm(link.group(1))).isTrue();
    }
}
