package thaw.care.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thaw.jooq.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Covers;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.OnBothDatabases;
import thaw.domain.alert.AlertAct;
import thaw.domain.alert.AlertId;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Closing;
import thaw.domain.alert.Firing;
import thaw.domain.pacing.Tier;
import thaw.domain.people.ClientId;
import thaw.governor.AlertKeeper;
import thaw.governor.Firings;
import thaw.governor.Governor;
import thaw.governor.PastAlerts;

class AlertServiceTest extends OnBothDatabases {

    private static final AlertAct TAKE = new AlertAct.Take();

    @Autowired
    private AlertService service;

    @Autowired
    private CoverService covers;

    @Autowired
    private Governor governor;

    @Autowired
    private Firings firings;

    @Autowired
    private PastAlerts past;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
    }

    @Test
    void anotherTherapistSeesNothingOfIt() {
        AlertId alert = raise(client);
        SignedIn.as(clinic.therapist());
        assertThat(service.list(AlertFilter.open(), 0, 10)).isEmpty();
        assertThat(service.count(AlertFilter.open())).isZero();
        assertThat(service.open(alert)).isEmpty();
        assertThat(service.again(alert)).isEmpty();
        assertThat(service.act(alert, TAKE, 1)).isEmpty();
        assertThat(service.waiting()).isEqualTo(new Waiting(0, 0, false));
        assertThat(service.rules()).isEmpty();
        SignedIn.as(therapist);
        assertThat(service.open(alert).orElseThrow().alert().stage()).isEqualTo(AlertRow.Stage.RAISED);
    }

    @Test
    void whoeverCoversSeesItWhileTheyCoverAndItIsTheirsWhileTheTherapistIsAway() {
        AlertId alert = raise(client);
        Me cover = clinic.therapist();
        assertThat(covers.add(new Covers.Plan(cover.id(), covers.today(), covers.today(), true))).isEmpty();
        assertThat(service.open(alert).orElseThrow().alert().owner()).isEqualTo(cover.id());
        SignedIn.as(cover);
        assertThat(service.waiting()).isEqualTo(new Waiting(1, 1, true));
        service.seen();
        assertThat(service.waiting()).isEqualTo(new Waiting(1, 1, false));
        assertThat(done(alert, TAKE)).isEqualTo(AlertKeeper.Answer.DONE);
        clock.pass(Duration.ofDays(1));
        assertThat(service.open(alert)).isEmpty();
    }

    @Test
    void coversSayWhatIsWrongWithThem() {
        Me cover = clinic.therapist();
        var today = covers.today();
        assertThat(covers.add(new Covers.Plan(cover.id(), today, today.minusDays(1), true)))
                .contains(Covers.Complaint.ENDS_BEFORE_IT_BEGINS);
        assertThat(covers.add(new Covers.Plan(cover.id(), today.minusDays(1), today, true)))
                .contains(Covers.Complaint.LIES_BEHIND);
        assertThat(covers.add(new Covers.Plan(null, today, today, false))).contains(Covers.Complaint.NOBODY);
        assertThat(covers.add(new Covers.Plan(therapist.id(), today, today, true)))
                .contains(Covers.Complaint.NO_COLLEAGUE);
        assertThat(covers.add(new Covers.Plan(client.id(), today, today, true)))
                .contains(Covers.Complaint.NO_COLLEAGUE);
        assertThat(covers.add(new Covers.Plan(null, today, today.plusDays(3), true))).isEmpty();
        assertThat(covers.add(new Covers.Plan(cover.id(), today.plusDays(3), today.plusDays(4), true)))
                .contains(Covers.Complaint.OVERLAPS);
        Me other = clinic.therapist();
        SignedIn.as(other);
        assertThat(covers.list()).isEmpty();
        SignedIn.as(therapist);
        assertThat(covers.list()).hasSize(1);
        var cancelled = covers.list().getFirst().id();
        SignedIn.as(other);
        assertThat(covers.end(cancelled)).isFalse();
        SignedIn.as(therapist);
        assertThat(covers.end(cancelled)).isTrue();
        assertThat(covers.list()).isEmpty();
    }

    @Test
    void overdueComesFirstThenTheMorePressingThenTheSoonerDue() {
        ClientId first = clinic.client(therapist).ownRecord();
        ClientId second = clinic.client(therapist).ownRecord();
        firings.fire(first, "R1", Tier.ROUTINE);
        clock.pass(Duration.ofDays(6));
        firings.fire(second, "R4", Tier.ROUTINE);
        firings.fire(second, "D3", Tier.SAME_DAY);
        assertThat(order()).containsExactly("D3", "R1", "R4");
        clock.pass(Duration.ofMinutes(10));
        clinic.inTransaction(() -> governor.notSafe(second));
        assertThat(order()).containsExactly("G1", "D3", "R1", "R4");
        clock.pass(Duration.ofDays(1));
        firings.fire(first, "G1b", Tier.URGENT);
        assertThat(order()).containsExactly("G1", "D3", "R1", "G1b", "R4");
        assertThat(service.list(AlertFilter.open(), 1, 2)).extracting(AlertRow::rule).containsExactly("D3", "R1");
    }

    private List<String> order() {
        return service.list(AlertFilter.open(), 0, 10).stream().map(AlertRow::rule).toList();
    }

    @Test
    void anAlertIsTakenNotedAndClosedAndTheRecordOfItIsWrittenDown() {
        AlertId alert = raise(client);
        clock.pass(Duration.ofMinutes(2));
        assertThat(done(alert, TAKE)).isEqualTo(AlertKeeper.Answer.DONE);
        assertThat(done(alert, new AlertAct.Note("Called her."))).isEqualTo(AlertKeeper.Answer.DONE);
        assertThat(service.again(alert).orElseThrow().alert().stage()).isEqualTo(AlertRow.Stage.ACTED);
        assertThat(done(alert, new AlertAct.Close(new Closing(Closing.Ending.ACTED, "She is safe."))))
                .isEqualTo(AlertKeeper.Answer.DONE);
        AlertStory story = service.open(alert).orElseThrow();
        assertThat(story.alert().stage()).isEqualTo(AlertRow.Stage.CLOSED);
        assertThat(story.steps()).extracting(AlertStory.Step::act)
                .containsExactly("RAISED", "TAKEN", "NOTED", "CLOSED");
        assertThat(story.steps()).extracting(step -> Optional.ofNullable(step.words()).orElse(""))
                .containsExactly("", "", "Called her.", "She is safe.");
        assertThat(service.list(AlertFilter.open(), 0, 10)).isEmpty();
        assertThat(service.list(new AlertFilter(true), 0, 10)).hasSize(1);
        assertThat(sql.select(AUDIT_ENTRY.ACT)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()), AUDIT_ENTRY.PART.eq("ALERT"))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch(AUDIT_ENTRY.ACT))
                .as("the list, three acts, and the alert itself")
                .containsExactly("READ", "WRITE", "WRITE", "WRITE", "READ");
    }

    @Test
    void theRulesAreJudgedByWhatBecameOfTheirAlerts() {
        close(clinic.client(therapist), "D3", 4, Closing.Ending.ACTED);
        close(clinic.client(therapist), "D3", 10, Closing.Ending.DISMISSED);
        close(clinic.client(therapist), "D3", 6, Closing.Ending.ACTED);
        close(clinic.client(), "D3", 600, Closing.Ending.ACTED);
        raise(client);
        raise(client);
        assertThat(service.rules()).satisfiesExactly(
                rule -> {
                    assertThat(rule.rule()).isEqualTo("D3");
                    assertThat(List.of(rule.fired(), rule.alerts(), rule.acted(), rule.dismissed()))
                            .containsExactly(3, 3, 2, 1);
                    assertThat(rule.secondsToOwner()).isCloseTo(360, within(0.01));
                },
                rule -> assertThat(rule).isEqualTo(new RuleRow("G1", 2, 1, 0, 0, null)));
    }

    private void close(Me of, String rule, int minutes, Closing.Ending ending) {
        clinic.inTransaction(() -> past.add(
                new Cause(of.ownRecord(), rule),
                Firing.of(Tier.SAME_DAY, "then", clock.instant().minus(Duration.ofDays(3))),
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(5),
                new Closing(ending, "Done.")));
    }

    private AlertId raise(Me of) {
        clinic.inTransaction(() -> governor.notSafe(of.ownRecord()));
        return service.list(AlertFilter.open(), 0, 10).getFirst().id();
    }

    private AlertKeeper.Answer done(AlertId alert, AlertAct act) {
        int version = service.again(alert).orElseThrow().alert().version();
        return service.act(alert, act, version).orElseThrow();
    }
}
