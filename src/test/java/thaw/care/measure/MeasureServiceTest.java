package thaw.care.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.FORM_ANSWER;
import static thaw.jooq.Tables.GATE_CHANGE;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.QUESTIONNAIRE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.Delivery;
import thaw.admin.content.QuestionnaireService;
import thaw.database.Clinic;
import thaw.database.Forms;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.measure.JacobsonTruax;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.OrderId;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.governor.DoseKeeper;
import thaw.governor.FormPlan;
import thaw.governor.InstrumentSetting;
import thaw.governor.LawReader;
import thaw.governor.MeasureKeeper.Taken;
import thaw.governor.RhythmKeeper;
import thaw.practice.checkin.CheckInService;
import thaw.practice.measure.MyFormService;

class MeasureServiceTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.ofInstant(MovableClock.START, Clinic.ZONE);

    @Autowired
    private MeasureService measures;

    @Autowired
    private MyFormService mine;

    @Autowired
    private QuestionnaireService questionnaires;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private LawReader law;

    @Autowired
    private Forms forms;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me person;
    private ClientId client;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        person = clinic.client(therapist);
        client = person.ownRecord();
        clinic.inTransaction(() -> doses.start(client, new Ceiling(3), therapist.id(), TODAY));
        forms.bring(clinic.admin());
        SignedIn.as(therapist);
    }

    private Answer record(String instrument, double total, LocalDate day) {
        return measures.record(client, new RecordedScore(day, instrument, total, null, "on paper"));
    }

    private List<String> rules() {
        return clinic.inTransaction(() -> law.decide(client, TODAY).orElseThrow()).fired().stream()
                .map(fired -> fired.rule().id())
                .toList();
    }

    private int alerts(String rule) {
        return sql.fetchCount(ALERT, ALERT.CLIENT_ID.eq(client), ALERT.RULE.eq(rule));
    }

    @Test
    void reliablyWorseSinceTheBaselineHoldsTheDoseAndTellsTheTherapistOnce() {
        record("PHQ-9", 8, TODAY.minusDays(40));
        record("PHQ-9", 13, TODAY.minusDays(2));
        assertThat(rules()).doesNotContain("D9");
        record("PHQ-9", 14, TODAY);
        assertThat(rules()).contains("D9");
        record("GAD-7", 3, TODAY.minusDays(9));
        assertThat(alerts("D9")).isEqualTo(1);
        assertThat(sql.select(ALERT.TIER).from(ALERT).where(ALERT.CLIENT_ID.eq(client), ALERT.RULE.eq("D9")).fetch(ALERT.TIER))
                .containsExactly("SAME_DAY");
        assertThat(sql.select(DECISION.CONTENT).from(DECISION).where(DECISION.CLIENT_ID.eq(client)).orderBy(DECISION.NUMBER.desc())
                        .limit(1).fetchSingle().value1())
                .contains("d9_phq_9");
    }

    @Test
    void aBetterScoreEndsWhatAWorseOneBegan() {
        record("GAD-7", 5, TODAY.minusDays(40));
        record("GAD-7", 9, TODAY.minusDays(1));
        assertThat(rules()).contains("D9");
        record("GAD-7", 8, TODAY);
        assertThat(rules()).doesNotContain("D9");
    }

    @Test
    void wellBeingIsWorseWhenItFalls() {
        record("WHO-5", 60, TODAY.minusDays(40));
        record("WHO-5", 72, TODAY.minusDays(2));
        assertThat(rules()).doesNotContain("D9");
        record("WHO-5", 48, TODAY);
        assertThat(rules()).contains("D9");
    }

    @Test
    void anInstrumentHasOnlyItsOwnTotals() {
        assertThat(record("PHQ-9", 28, TODAY)).isEqualTo(Answer.NO_SUCH_TOTAL);
        assertThat(record("PHQ-9", 7.5, TODAY)).isEqualTo(Answer.NO_SUCH_TOTAL);
        assertThat(record("WHO-5", 50, TODAY)).isEqualTo(Answer.NO_SUCH_TOTAL);
        assertThat(record("PHQ-9", 7, TODAY.plusDays(1))).isEqualTo(Answer.DAY_AHEAD);
        assertThat(measures.record(client, new RecordedScore(TODAY, "DES", 23.5, 100.0, " "))).isEqualTo(Answer.INCOMPLETE);
        assertThat(sql.fetchCount(MEASURE_SCORE, MEASURE_SCORE.CLIENT_ID.eq(client))).isZero();
        assertThat(measures.record(client, new RecordedScore(TODAY, "DES", 23.5, 100.0, "paper"))).isEqualTo(Answer.DONE);
        assertThat(measures.again(client).orElseThrow().scores().getFirst().measured().score().highest()).isEqualTo(100);
    }

    @Test
    void theNinthItemActsBeforeTheFormIsFinished() {
        OrderId order = forms.plan(person, Forms.NINE, TODAY);
        SignedIn.as(person);
        assertThat(mine.answer(order, "N.9", "LA6568-5")).isEqualTo(Taken.SAVED);
        assertThat(alerts("G1b")).isZero();
        assertThat(mine.answer(order, "N.9", "LA6569-3")).isEqualTo(Taken.ALARM);
        assertThat(alerts("G1b")).isEqualTo(1);
        assertThat(rules()).contains("G1b");
        assertThat(sql.fetchCount(GATE_CHANGE, GATE_CHANGE.CLIENT_ID.eq(client), GATE_CHANGE.ACT.eq("ITEM_9_RAISED"))).isEqualTo(1);
        assertThat(sql.fetchCount(MEASURE_SCORE, MEASURE_SCORE.CLIENT_ID.eq(client))).isZero();
        assertThat(mine.answer(order, "N.9", "LA6568-5")).isEqualTo(Taken.SAVED);
        assertThat(rules()).as("taking it back does not open the gate").contains("G1b");
    }

    @Test
    void aDraftIsTakenUpAgainAndScoredWhenItIsSent() {
        OrderId order = forms.plan(person, Forms.DAY, TODAY);
        SignedIn.as(person);
        mine.answer(order, "1", "m");
        mine.skip(order, "2");
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(mine.open(order).orElseThrow().answers().given()).isEqualTo(Map.of("1", "m"));
        assertThat(mine.open(order).orElseThrow().answers().isReached("2")).isTrue();
        assertThat(mine.finish(order)).isTrue();
        assertThat(mine.finish(order)).isFalse();
        assertThat(mine.open(order)).isEmpty();
        SignedIn.as(therapist);
        MeasurePage page = measures.again(client).orElseThrow();
        FormScore score = page.scores().getFirst().measured().score();
        assertThat(score.state()).isEqualTo(FormScore.State.PRORATED);
        assertThat(page.plans().getFirst().next()).isEqualTo(TODAY.plusWeeks(2));
        List<GivenAnswer> answers = Optional.ofNullable(page.scores().getFirst().form())
                .flatMap(form -> measures.form(client, form))
                .orElseThrow();
        assertThat(answers).extracting(one -> String.valueOf(one.given())).startsWith("m", "null");
    }

    @Test
    void whatIsNoAnswerIsNotKept() {
        OrderId order = forms.plan(person, Forms.DAY, TODAY);
        SignedIn.as(person);
        for (String given : List.of("x", "25", "-1", "")) {
            try {
                mine.answer(order, "5", given);
            } catch (IllegalArgumentException expected) {
                continue;
            }
            throw new AssertionError(given);
        }
        assertThat(sql.fetchCount(FORM_ANSWER, FORM_ANSWER.LINK_ID.eq("5"))).isZero();
    }

    @Test
    void somebodyElsesQuestionsAreNotThere() {
        OrderId order = forms.plan(person, Forms.DAY, TODAY);
        SignedIn.as(clinic.client(therapist));
        assertThat(mine.open(order)).isEmpty();
        assertThat(mine.answer(order, "1", "m")).isEqualTo(Taken.GONE);
        SignedIn.as(clinic.therapist());
        assertThat(measures.open(client)).isEmpty();
        assertThat(measures.end(client, order)).isEqualTo(Answer.NOT_FOUND);
    }

    @Test
    void anEndedPlanAsksNoMore() {
        OrderId order = forms.plan(person, Forms.DAY, TODAY);
        assertThat(measures.end(client, order)).isEqualTo(Answer.DONE);
        assertThat(measures.end(client, order)).isEqualTo(Answer.GONE);
        SignedIn.as(person);
        assertThat(mine.open(order)).isEmpty();
        SignedIn.as(therapist);
        assertThat(measures.plan(client, new FormPlan("Nothing of that name", null, TODAY))).isEqualTo(Answer.GONE);
    }

    @Test
    void answersFromAFileComeInOnceAndAMalformedOneChangesNothing() {
        assertThat(measures.bring(client, Forms.file("nine-response.json"))).isInstanceOf(FormDelivery.Added.class);
        assertThat(measures.bring(client, Forms.file("nine-response.json"))).isInstanceOf(FormDelivery.AlreadyThere.class);
        assertThat(measures.bring(client, Forms.file("nine.json"))).isInstanceOf(FormDelivery.Refused.class);
        MeasurePage.Scored only = measures.again(client).orElseThrow().scores().getFirst();
        assertThat(only.measured().score().total()).isEqualTo(9);
        assertThat(only.measured().instrument()).isEqualTo("PHQ-9");
        assertThat(sql.fetchCount(MEASURE_SCORE, MEASURE_SCORE.CLIENT_ID.eq(client))).isEqualTo(1);
    }

    @Test
    void aNewVersionIsAskedFromNowOnAndADraftIsFinishedOnItsOwn() {
        OrderId order = forms.plan(person, Forms.DAY, TODAY);
        SignedIn.as(person);
        mine.answer(order, "1", "m");
        var begunOn = mine.open(order).orElseThrow().form().id();
        SignedIn.as(clinic.admin());
        var newest = questionnaires.all().stream().filter(row -> row.name().equals(Forms.DAY)).findFirst().orElseThrow();
        assertThat(questionnaires.read(newest.id(), "PHQ-9", Set.of())).isFalse();
        assertThat(questionnaires.read(newest.id(), null, Set.of("3"))).isTrue();
        SignedIn.as(person);
        assertThat(mine.open(order).orElseThrow().form().id()).isEqualTo(begunOn);
        mine.finish(order);
        OrderId again = forms.plan(person, Forms.DAY, TODAY);
        assertThat(mine.open(again).orElseThrow().form().id()).isNotEqualTo(begunOn);
        assertThat(mine.answer(again, "3", "true")).isEqualTo(Taken.ALARM);
    }

    @Test
    void aMalformedQuestionnaireChangesNothing() {
        SignedIn.as(clinic.admin());
        int before = sql.fetchCount(QUESTIONNAIRE);
        assertThat(questionnaires.bring("{\"resourceType\":\"Questionnaire\"".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(questionnaires.bring(Forms.file("day.json"))).isInstanceOf(Delivery.AlreadyThere.class);
        assertThat(sql.fetchCount(QUESTIONNAIRE)).isEqualTo(before);
    }

    @Test
    void theClinicsNumbersHoldForScoresFromThenOn() {
        record("GAD-7", 6, TODAY.minusDays(3));
        SignedIn.as(clinic.admin());
        InstrumentSetting seen = questionnaires.instruments().stream().filter(one -> one.name().equals("GAD-7")).findFirst().orElseThrow();
        InstrumentSetting own = new InstrumentSetting(
                "GAD-7", seen.version(), List.of(4, 8, 12), null, new JacobsonTruax(5, 0.9), "Our own norms");
        assertThat(questionnaires.set(own)).isTrue();
        assertThat(questionnaires.set(own)).isFalse();
        SignedIn.as(therapist);
        record("GAD-7", 6, TODAY);
        record("GAD-7", 12, TODAY);
        assertThat(measures.again(client).orElseThrow().scores())
                .extracting(one -> one.measured().score().band(), one -> one.measured().reliablePoints())
                .contains(
                        tuple("mild", 4),
                        tuple("mild", 5),
                        tuple("severe", 5));
    }

    @Test
    void whoChecksInFarMoreOftenThanAskedIsAskedLessAndTheTherapistHearsOnce() {
        measures.agree(client, 3, false);
        SignedIn.as(person);
        for (int at = 0; at < 12; at++) {
            checkIns.send(CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of()));
            clock.set(clock.instant().plus(Duration.ofMinutes(10)));
            assertThat(alerts(RhythmKeeper.CHECKING)).isEqualTo(at < 9 ? 0 : 1);
        }
        assertThat(sql.select(ALERT.TIER).from(ALERT).where(ALERT.CLIENT_ID.eq(client), ALERT.RULE.eq(RhythmKeeper.CHECKING))
                        .fetch(ALERT.TIER))
                .containsExactly("ROUTINE");
        SignedIn.as(therapist);
        MeasurePage page = measures.again(client).orElseThrow();
        assertThat(page.rhythm().isFarMore(page.checkIns(), page.today())).isTrue();
    }
}
