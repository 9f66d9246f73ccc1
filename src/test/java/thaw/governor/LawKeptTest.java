package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.DECISION_RULE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.database.Engine;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.Rule;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.ClientId;

/** What happens to a dose and its record when evidence comes in, on both databases. */
class LawKeptTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.ofInstant(MovableClock.START, Clinic.ZONE);

    @Autowired
    private LawKeeper law;

    @Autowired
    private LawReader reader;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private DoseRepository held;

    @Autowired
    private Governor governor;

    @Autowired
    private DailyEvaluation daily;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void clientWithProgram() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        clinic.inTransaction(() -> doses.start(client, new Ceiling(4), therapist.id(), TODAY.minusDays(60)));
        level(3);
    }

    @Test
    void aDecisionIsStoredWithItsRulesNumbersAndSentences() {
        checkIn(9, 1);
        checkIn(9, 0);
        var stored = sql.fetchSingle(DECISION, DECISION.CLIENT_ID.eq(client), DECISION.OUTCOME.eq("STEP_DOWN"));
        Decision read = DecisionJson.decision(stored.get(DECISION.CONTENT));
        assertThat(read.outcome()).isEqualTo(Outcome.STEP_DOWN);
        assertThat(read.has(Rule.D5)).isTrue();
        assertThat(read.fired().getFirst().facts()).isNotEmpty();
        assertThat(stored.get(DECISION.PARAMETER_VERSION)).isEqualTo("1");
        assertThat(stored.get(DECISION.CLIENT_TEXT)).isEqualTo("pacing.client.D5");
        assertThat(stored.get(DECISION.LEVEL_BEFORE)).isEqualTo(3);
        assertThat(stored.get(DECISION.LEVEL_AFTER)).isEqualTo(2);
        assertThat(sql.fetchExists(DECISION_RULE,
                DECISION_RULE.DECISION_ID.eq(stored.get(DECISION.ID)), DECISION_RULE.RULE.eq("D5"))).isTrue();
        assertThat(dose().level().level()).isEqualTo(2);
    }

    @Test
    void theSameCheckInSentTwiceGivesOneDecision() {
        CheckIn checkIn = made(3, clock.instant());
        send(checkIn);
        send(checkIn);
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client))).isEqualTo(1);
    }

    @Test
    void checkInsAtTheSameMomentAreDecidedOneAfterTheOther() throws Exception {
        checkIn(9, 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> heavy = () -> {
                send(made(9, clock.instant()));
                return null;
            };
            for (Future<Void> sent : threads.invokeAll(List.of(heavy, heavy, heavy, heavy))) {
                sent.get();
            }
        }
        assertThat(dose().level().level()).isEqualTo(2);
        assertThat(dose().paused()).isFalse();
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client), DECISION.OUTCOME.eq("STEP_DOWN")))
                .isEqualTo(1);
    }

    /** Nothing is acknowledged then: a phone keeps what it sent and sends it again. The embedded database goes with Thaw. */
    @Test
    void aDatabaseThatGoesAwayMeanwhileLosesAndRaisesNothingAndWhatComesAgainIsTakenInOnce() {
        assumeThat(engine).isEqualTo(Engine.POSTGRESQL);
        checkIn(9, 1);
        CheckIn heavy = made(9, clock.instant());
        assertThatThrownBy(() -> clinic.inTransaction(() -> {
            governor.checkedIn(client, heavy);
            assertThatThrownBy(() -> sql.execute("select pg_terminate_backend(pg_backend_pid())"))
                    .isInstanceOf(DataAccessException.class);
            law.applyLaw(client, TODAY);
        })).isInstanceOf(RuntimeException.class);
        assertThat(sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client))).isEqualTo(1);
        assertThat(dose().level().level()).isEqualTo(3);
        send(heavy);
        send(heavy);
        assertThat(sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client))).isEqualTo(2);
        assertThat(dose().level().level()).isEqualTo(2);
        assertThat(sql.fetchCount(ALERT, ALERT.CLIENT_ID.eq(client), ALERT.RULE.eq("D5"))).isEqualTo(1);
    }

    /** Two step downs lie within 14 days then; the later check-in brings no new reason for a third. */
    @Test
    void checkingInAgainAfterAStepDownDoesNotPause() {
        change("STEP_DOWN", 4, 3, TODAY.minusDays(5));
        checkIn(9, 1);
        checkIn(9, 0);
        assertThat(dose().level().level()).isEqualTo(2);
        checkIn(4, 0);
        assertThat(dose().level().level()).isEqualTo(2);
        assertThat(dose().paused()).isFalse();
    }

    @Test
    void aSilenceLowersOnce() {
        checkIn(2, 0);
        days(14);
        daily.run();
        assertThat(dose().level().level()).isEqualTo(2);
        days(1);
        daily.run();
        assertThat(dose().level().level()).isEqualTo(2);
        assertThat(clinic.inTransaction(() -> reader.decide(client, TODAY.plusDays(15))).orElseThrow().level().level())
                .isEqualTo(2);
        days(13);
        daily.run();
        assertThat(dose().level().level()).isEqualTo(1);
    }

    @Test
    void everyMorningTheLawIsAskedOnce() {
        checkIn(2, 0);
        days(14);
        daily.run();
        int decided = sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client));
        daily.run();
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client))).isEqualTo(decided);
        days(1);
        daily.run();
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client))).isEqualTo(decided + 1);
    }

    @Test
    void beforeTheClientsMorningNobodyIsAsked() {
        clock.set(TODAY.plusDays(1).atTime(4, 59).atZone(Clinic.ZONE).toInstant());
        daily.run();
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client))).isZero();
        clock.set(TODAY.plusDays(1).atTime(5, 0).atZone(Clinic.ZONE).toInstant());
        daily.run();
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client))).isEqualTo(1);
    }

    @Test
    void withoutAProposalTheTherapistCannotStepUp() {
        assertThat(act(new TherapistAct.StepUp(), "I think so"))
                .isEqualTo(new DoseKeeper.Outcome.Refused(TherapistAct.Refusal.NOT_PROPOSED));
        assertThat(dose().level().level()).isEqualTo(3);
    }

    /** A higher ceiling is not another level: who was ready is ready still. */
    @Test
    void readyIsSaidOfALevelAndAskedAnewAtAnother() {
        clinic.inTransaction(() -> doses.ready(client, true));
        act(new TherapistAct.SetCeiling(new Ceiling(5)), "Talked about it");
        assertThat(ready()).isTrue();
        act(new TherapistAct.Hold(), "Not this week");
        assertThat(ready()).isNull();
        clinic.inTransaction(() -> doses.ready(client, true));
        act(new TherapistAct.StepDown(), "Talked about it");
        assertThat(ready()).isNull();
        clinic.inTransaction(() -> doses.ready(client, true));
        act(new TherapistAct.Pause(), "Talked about it");
        assertThat(ready()).isNull();
    }

    private @Nullable Boolean ready() {
        return sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(client)).get(DOSE.READY);
    }

    @Test
    void whatATherapistDoesAnswersTheDecision() {
        checkIn(2, 0);
        act(new TherapistAct.StepDown(), "A hard week ahead");
        var stored = sql.fetchSingle(DECISION, DECISION.CLIENT_ID.eq(client));
        assertThat(stored.get(DECISION.AGREED)).isFalse();
        assertThat(stored.get(DECISION.ANSWERED_BY)).isEqualTo(therapist.id());
        assertThat(stored.get(DECISION.ANSWER_REASON)).isEqualTo("A hard week ahead");
        assertThat(dose().level().level()).isEqualTo(2);
    }

    @Test
    void groundingThatTheLawOrderedEndsAfterTwoDaysAndACalmCheckIn() {
        checkIn(9, 1);
        checkIn(9, 0);
        assertThat(dose().groundingOnly()).isTrue();
        days(1);
        checkIn(3, 0);
        assertThat(dose().groundingOnly()).isTrue();
        days(1);
        checkIn(6, 0);
        assertThat(dose().groundingOnly()).isTrue();
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        checkIn(3, 0);
        assertThat(dose().groundingOnly()).isFalse();
        assertThat(dose().level().level()).isEqualTo(2);
    }

    private DoseKeeper.Outcome act(TherapistAct act, String reason) {
        return clinic.inTransaction(() -> doses.act(
                client, act, held.of(client).orElseThrow().version(), therapist.id(), reason, TODAY));
    }

    private Dose dose() {
        return clinic.inTransaction(() -> held.of(client).orElseThrow().dose());
    }

    private void level(int level) {
        clinic.inTransaction(() -> {
            DoseRepository.Held now = held.of(client).orElseThrow();
            held.store(client, new Dose(new Intensity(level), new Ceiling(4), false, false, 0),
                    now.version());
        });
    }

    private void change(String act, int before, int after, LocalDate day) {
        clinic.inTransaction(() -> held.note(client, day.atStartOfDay(Clinic.ZONE).toInstant(), day,
                new DoseRepository.Change(
                        act, new Intensity(before),
                        new Dose(new Intensity(after), new Ceiling(4), false, false, 0),
                        null, null, "D1")));
        assertThat(sql.fetchCount(INTENSITY_CHANGE, INTENSITY_CHANGE.CLIENT_ID.eq(client))).isEqualTo(2);
    }

    private void days(int many) {
        clock.set(clock.instant().plus(Duration.ofDays(many)));
    }

    private void checkIn(double overwhelm, int daysAgo) {
        send(made(overwhelm, clock.instant().minus(Duration.ofDays(daysAgo))));
    }

    private static CheckIn made(double overwhelm, Instant at) {
        return CheckIn.of(CheckInId.random(), at, Clinic.ZONE, Map.of(
                Question.OVERWHELM, new Answer.Rated(overwhelm),
                Question.SAFETY, new Answer.Rated(8),
                Question.DISSOCIATION, new Answer.Rated(1)));
    }

    private void send(CheckIn checkIn) {
        clinic.inTransaction(() -> {
            governor.checkedIn(client, checkIn);
            law.applyLaw(client, LocalDate.ofInstant(clock.instant(), Clinic.ZONE));
        });
    }
}
