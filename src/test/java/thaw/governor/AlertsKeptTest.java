package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.ALERT_STEP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import thaw.account.AccountStates;
import thaw.account.CareTeamRepository;
import thaw.account.Cover;
import thaw.account.Covers;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.alert.AlertAct;
import thaw.domain.alert.AlertId;
import thaw.domain.alert.Closing;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.practice.help.HelpService;

/** What becomes of an alert in the database: who has it, until when, and who comes next. */
class AlertsKeptTest extends OnBothDatabases {

    @Autowired
    private AlertKeeper alerts;

    @Autowired
    private AlertWatch watch;

    @Autowired
    private TermsKeeper terms;

    @Autowired
    private Covers covers;

    @Autowired
    private CareTeamRepository careTeams;

    @Autowired
    private AccountStates states;

    @Autowired
    private Governor governor;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private LawKeeper law;

    @Autowired
    private GateKeeper gates;

    @Autowired
    private HelpService help;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        safetyContact(null);
    }

    @Test
    void whoeverIsNotSafeIsHeardAlsoBeforeAnyProgram() {
        SignedIn.as(client);
        help.notSafe();
        Record alert = alert();
        assertThat(alert.get(ALERT.TIER)).isEqualTo("URGENT");
        assertThat(alert.get(ALERT.RULE)).isEqualTo("G1");
        assertThat(alert.get(ALERT.OWNER_ID)).isEqualTo(therapist.id());
        assertThat(alert.get(ALERT.DUE_AT)).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(acts()).containsExactly("RAISED");
    }

    @Test
    void aCallCountsOnceWhenTheLawRepeatsItAndTwiceWhenItComesTwice() {
        clinic.inTransaction(() -> doses.start(id(), new Ceiling(3), therapist.id(), today().minusDays(9)));
        SignedIn.as(client);
        help.notSafe();
        clinic.inTransaction(() -> law.applyLaw(id(), today()));
        assertThat(alert().get(ALERT.FIRED)).isEqualTo(1);
        help.notSafe();
        assertThat(alert().get(ALERT.FIRED)).isEqualTo(2);
        assertThat(acts()).containsExactly("RAISED", "FIRED");
    }

    @Test
    void whatIsSaidAtAGateIsHeardEachTimeAndNotAgainByTheLaw() {
        clinic.inTransaction(() -> doses.start(id(), new Ceiling(3), therapist.id(), today().minusDays(9)));
        for (int time = 1; time <= 2; time++) {
            clinic.inTransaction(() -> {
                gates.act(id(), GateChange.of(today(), GateAct.DANGER_RAISED), therapist.id(), null);
                law.applyLaw(id(), today());
            });
            assertThat(sql.fetch(ALERT, ALERT.ACTIVE_CLIENT_ID.eq(id())))
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(alert.get(ALERT.RULE)).isEqualTo("G2");
                        assertThat(alert.get(ALERT.TIER)).isEqualTo("SAME_DAY");
                        assertThat(alert.get(ALERT.FIRED)).isEqualTo(1);
                        close("Spoke with her.", therapist.id(), alert);
                    });
        }
    }

    @Test
    void twoCallsAtTheSameMomentAreOneAlert() throws Exception {
        for (int round = 0; round < 10; round++) {
            Me other = clinic.client(therapist);
            together(() -> governor.notSafe(other.ownRecord()));
            assertThat(sql.fetch(ALERT, ALERT.CLIENT_ID.eq(other.ownRecord())))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.get(ALERT.FIRED)).isEqualTo(2));
        }
    }

    @Test
    void theDatabaseItselfKnowsOneOpenAlertACause() {
        notSafe();
        assertThatThrownBy(() -> clinic.inTransaction(() -> {
                    var copy = sql.fetchSingle(ALERT, ALERT.CLIENT_ID.eq(id()));
                    copy.changed(true);
                    copy.set(ALERT.ID, new AlertId(UUID.randomUUID()));
                    sql.insertInto(ALERT).set(copy).execute();
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsRolledBackLeavesNoAlertAndIsToldAgain() {
        assertThatThrownBy(() -> clinic.inTransaction(() -> {
                    governor.notSafe(id());
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(sql.fetchCount(ALERT, ALERT.CLIENT_ID.eq(id()))).isZero();
        notSafe();
        assertThat(alert().get(ALERT.FIRED)).isEqualTo(1);
    }

    @Test
    void anOverdueAlertGoesToTheCoverAndThenToTheSafetyContactInTheNightTheClocksChange() throws Exception {
        clock.set(Instant.parse("2026-03-29T00:50:00Z"));
        Me cover = clinic.therapist();
        Me contact = clinic.therapist();
        safetyContact(contact.id());
        cover(cover.id(), today(), today(), false);
        notSafe();
        twoNodesLook(Duration.ofMinutes(14));
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(therapist.id());
        twoNodesLook(Duration.ofMinutes(1));
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(cover.id());
        twoNodesLook(Duration.ofMinutes(14));
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(cover.id());
        assertThat(careTeams.opens(contact.id(), id(), today())).isFalse();
        twoNodesLook(Duration.ofMinutes(1));
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(contact.id());
        assertThat(alert().get(ALERT.DUE_AT)).isEqualTo(Instant.parse("2026-03-29T01:05:00Z"));
        assertThat(acts()).containsExactly("RAISED", "ESCALATED", "ESCALATED");
        assertThat(careTeams.opens(contact.id(), id(), today())).isTrue();
        twoNodesLook(Duration.ofDays(1));
        assertThat(careTeams.opens(contact.id(), id(), today())).isTrue();
        close("Spoke with her.", contact.id());
        twoNodesLook(Duration.ofDays(1));
        assertThat(careTeams.opens(contact.id(), id(), today())).isFalse();
    }

    @Test
    void whoeverIsAwayIsPassedOverAndGetsItBackAfterwards() {
        Me cover = clinic.therapist();
        notSafe();
        take(therapist.id());
        cover(cover.id(), today(), today(), true);
        watch.run();
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(cover.id());
        assertThat(alert().get(ALERT.STATE)).isEqualTo("RAISED");
        assertThat(careTeams.opens(cover.id(), id(), today())).isTrue();
        take(cover.id());
        clinic.inTransaction(() -> alerts.act(
                alert().get(ALERT.ID), new AlertAct.Note("Called."), alert().get(ALERT.VERSION), cover.id()));
        clock.pass(Duration.ofDays(1));
        watch.run();
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(therapist.id());
        assertThat(alert().get(ALERT.STATE)).isEqualTo("ACTED");
        assertThat(careTeams.opens(cover.id(), id(), today())).isFalse();
    }

    @Test
    void aCoverThatEndsEarlyHandsBackAtOnceAndCoversNobodyNew() {
        Me cover = clinic.therapist();
        cover(cover.id(), today(), today().plusDays(9), true);
        Me later = clinic.client(therapist);
        assertThat(careTeams.opens(cover.id(), later.ownRecord(), today())).isTrue();
        notSafe();
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(cover.id());
        List<Cover> planned = clinic.inTransaction(() -> covers.of(therapist.id(), today()));
        clinic.inTransaction(() -> covers.end(therapist.id(), planned.getFirst().id(), today()));
        watch.run();
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(therapist.id());
        assertThat(careTeams.opens(cover.id(), id(), today())).isFalse();
        assertThat(careTeams.opens(cover.id(), later.ownRecord(), today())).isFalse();
    }

    @Test
    void anAccountThatIsSwitchedOffAnswersForNothing() {
        Me contact = clinic.therapist();
        safetyContact(contact.id());
        notSafe();
        clinic.inTransaction(() -> states.deactivate(therapist.id()));
        watch.run();
        assertThat(alert().get(ALERT.OWNER_ID)).isEqualTo(contact.id());
        assertThat(careTeams.opens(contact.id(), id(), today())).isTrue();
    }

    @Test
    void anAlertThatNoPageHasShownForAMinuteIsNotDelivered() {
        notSafe();
        watch.run();
        assertThat(deliveries()).containsExactly("PENDING");
        clock.pass(Duration.ofMinutes(1));
        watch.run();
        assertThat(deliveries()).containsExactly("FAILED");
        clinic.inTransaction(() -> alerts.delivered(therapist.id()));
        assertThat(deliveries()).containsExactly("DELIVERED");
    }

    @Test
    void aClosedCauseAsksAgainWhenTheClientCallsAgainAndNotBecauseTheGateStands() {
        clinic.inTransaction(() -> doses.start(id(), new Ceiling(3), therapist.id(), today().minusDays(9)));
        SignedIn.as(client);
        help.notSafe();
        close("Spoke with her.", therapist.id());
        clock.pass(Duration.ofDays(1));
        clinic.inTransaction(() -> law.applyLaw(id(), today()));
        assertThat(open()).isZero();
        help.notSafe();
        assertThat(open()).isEqualTo(1);
        assertThat(sql.fetchCount(ALERT, ALERT.CLIENT_ID.eq(id()), ALERT.RULE.eq("G1"))).isEqualTo(2);
    }

    @Test
    void whoeverSawAnOlderStateIsToldAndChangesNothing() {
        notSafe();
        AlertId id = alert().get(ALERT.ID);
        notSafe();
        AlertAct closing = new AlertAct.Close(new Closing(Closing.Ending.DISMISSED, "A mistake."));
        assertThat(clinic.inTransaction(() -> alerts.act(id, closing, 1, therapist.id())))
                .isEqualTo(AlertKeeper.Answer.CHANGED_MEANWHILE);
        assertThat(alert().get(ALERT.STATE)).isEqualTo("RAISED");
        assertThat(clinic.inTransaction(() -> alerts.act(id, closing, 2, therapist.id())))
                .isEqualTo(AlertKeeper.Answer.DONE);
        assertThat(clinic.inTransaction(() -> alerts.act(id, closing, 3, therapist.id())))
                .isEqualTo(AlertKeeper.Answer.CHANGED_MEANWHILE);
    }

    @Test
    void howLongItTookUntilSomebodyHadItIsKept() {
        notSafe();
        clock.pass(Duration.ofMinutes(3));
        take(therapist.id());
        clock.pass(Duration.ofMinutes(3));
        close("Spoke with her.", therapist.id());
        assertThat(alert().get(ALERT.ANSWERED_SECONDS)).isEqualTo(180);
    }

    private ClientId id() {
        return client.ownRecord();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    private void notSafe() {
        clinic.inTransaction(() -> governor.notSafe(id()));
    }

    private void take(AccountId by) {
        Record alert = alert();
        clinic.inTransaction(() -> alerts.act(
                alert.get(ALERT.ID), new AlertAct.Take(), alert.get(ALERT.VERSION), by));
    }

    private void close(String reason, AccountId by) {
        close(reason, by, alert());
    }

    private void close(String reason, AccountId by, Record alert) {
        clinic.inTransaction(() -> alerts.act(
                alert.get(ALERT.ID),
                new AlertAct.Close(new Closing(Closing.Ending.ACTED, reason)),
                alert.get(ALERT.VERSION),
                by));
    }

    private void cover(AccountId by, LocalDate from, LocalDate until, boolean away) {
        assertThat(clinic.inTransaction(() ->
                        covers.add(therapist.id(), new Covers.Plan(by, from, until, away), today())))
                .isEmpty();
    }

    private void safetyContact(@Nullable AccountId contact) {
        clinic.inTransaction(() -> {
            ClinicTerms now = terms.now();
            assertThat(terms.change(new ClinicTerms(now.times(), contact, now.version()))).isTrue();
        });
    }

    private void twoNodesLook(Duration later) throws Exception {
        clock.pass(later);
        CyclicBarrier both = new CyclicBarrier(2);
        parallel(() -> {
            both.await();
            watch.run();
            return null;
        });
    }

    private void together(Runnable work) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        parallel(() -> {
            both.await();
            clinic.inTransaction(work);
            return null;
        });
    }

    private static void parallel(Callable<@Nullable Void> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> done : threads.invokeAll(List.of(work, work))) {
                done.get();
            }
        }
    }

    private Record alert() {
        return sql.selectFrom(ALERT)
                .where(ALERT.CLIENT_ID.eq(id()), ALERT.RULE.eq("G1"))
                .orderBy(ALERT.RAISED_AT.desc())
                .limit(1)
                .fetchSingle();
    }

    private int open() {
        return sql.fetchCount(ALERT, ALERT.ACTIVE_CLIENT_ID.eq(id()), ALERT.RULE.eq("G1"));
    }

    private List<String> acts() {
        return sql.selectFrom(ALERT_STEP)
                .where(ALERT_STEP.ALERT_ID.eq(alert().get(ALERT.ID)))
                .orderBy(ALERT_STEP.NUMBER)
                .fetch(ALERT_STEP.ACT);
    }

    private List<String> deliveries() {
        return sql.selectFrom(ALERT_STEP)
                .where(ALERT_STEP.ALERT_ID.eq(alert().get(ALERT.ID)), ALERT_STEP.DELIVERY.isNotNull())
                .orderBy(ALERT_STEP.NUMBER)
                .fetch(ALERT_STEP.DELIVERY);
    }
}
