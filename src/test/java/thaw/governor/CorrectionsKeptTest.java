package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CHECK_IN_VERSION;
import static thaw.jooq.Tables.CLIENT_STATE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.pace.CorrectionsService;
import thaw.care.pace.PaceService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.CorrectedCheckIn.State;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.Rule;
import thaw.domain.people.ClientId;
import thaw.practice.checkin.CheckInService;
import thaw.practice.checkin.CorrectionService;

class CorrectionsKeptTest extends OnBothDatabases {

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private CorrectionsService therapists;

    @Autowired
    private PaceService paces;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;
    private ClientId record;

    @BeforeEach
    void aClientWhoCheckedInYesterdayAndToday() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        record = client.ownRecord();
        clinic.inTransaction(() -> doses.start(record, new Ceiling(3), therapist.id(), today().minusDays(10)));
        SignedIn.as(client);
        checkIns.send(checkIn(1, new Answer.Rated(8), new Answer.Rated(7)));
    }

    @Test
    void aWorseCorrectionCountsAtOnceAndLowers() {
        CheckIn sent = send(new Answer.Rated(2), new Answer.Rated(7));
        assertThat(decision().has(Rule.D5)).isFalse();
        SignedIn.as(client);
        assertThat(corrections.correct(corrected(sent, new Answer.Rated(9), new Answer.Rated(7)))).isTrue();
        assertThat(counting(sent).answer(Question.OVERWHELM)).isEqualTo(new Answer.Rated(9));
        assertThat(decision().has(Rule.D5)).isTrue();
    }

    @Test
    void aMilderCorrectionWaitsUntilATherapistAccepts() {
        CheckIn sent = send(new Answer.Rated(8), new Answer.Rated(7));
        assertThat(decision().has(Rule.D5)).isTrue();
        SignedIn.as(client);
        corrections.correct(corrected(sent, new Answer.Rated(1), new Answer.Rated(9)));
        assertThat(counting(sent).answer(Question.OVERWHELM)).isEqualTo(new Answer.Rated(8));
        assertThat(decision().has(Rule.D5)).isTrue();
        assertThat(waiting()).isEqualTo(1);
        assertThat(therapists.answer(record, sent.id(), 1, true, "")).contains(true);
        assertThat(decision().has(Rule.D5)).isFalse();
        assertThat(waiting()).isZero();
        assertThat(paces.again(record).orElseThrow().decisions().getFirst().decision().has(Rule.D5)).isFalse();
        SignedIn.as(client);
        assertThat(counting(sent).answer(Question.OVERWHELM)).isEqualTo(new Answer.Rated(1));
        assertThat(counting(sent).answer(Question.SAFETY)).isEqualTo(new Answer.Rated(9));
    }

    @Test
    void aDeclinedCorrectionKeepsWhatWasSentAndTakesAReason() {
        CheckIn sent = send(new Answer.Rated(8), new Answer.Rated(7));
        SignedIn.as(client);
        corrections.correct(corrected(sent, new Answer.Rated(1), new Answer.Rated(7)));
        SignedIn.as(therapist);
        assertThatThrownBy(() -> therapists.answer(record, sent.id(), 1, false, " "))
                .isInstanceOf(IllegalArgumentException.class);
        int audited = sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(record), AUDIT_ENTRY.PART.eq("CHECK_IN"));
        assertThat(therapists.answer(record, sent.id(), 1, false, "We talked: it was a hard day")).contains(true);
        assertThat(therapists.answer(record, sent.id(), 1, true, "")).contains(false);
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(record), AUDIT_ENTRY.PART.eq("CHECK_IN")))
                .isEqualTo(audited + 1);
        assertThat(decision().has(Rule.D5)).isTrue();
        SignedIn.as(client);
        CorrectedCheckIn answered = corrections.find(sent.id()).orElseThrow();
        assertThat(answered.corrections().getFirst().state()).isEqualTo(State.DECLINED);
        assertThat(answered.corrections().getFirst().reason()).isEqualTo("We talked: it was a hard day");
        assertThat(answered.counting().answer(Question.OVERWHELM)).isEqualTo(new Answer.Rated(8));
    }

    @Test
    void cantTellMissingAndZeroStayThreeAnswersThroughACorrection() {
        CheckIn sent = send(new Answer.CantTell(), new Answer.Rated(0));
        SignedIn.as(client);
        corrections.correct(corrected(sent, new Answer.Rated(0), new Answer.Skipped()));
        assertThat(counting(sent).answer(Question.OVERWHELM)).isEqualTo(new Answer.CantTell());
        assertThat(counting(sent).answer(Question.SAFETY)).isEqualTo(new Answer.Rated(0));
        assertThat(counting(sent).answer(Question.VOLUME)).isEqualTo(new Answer.Missing());
        SignedIn.as(therapist);
        therapists.answer(record, sent.id(), 1, true, "");
        SignedIn.as(client);
        assertThat(counting(sent).answer(Question.OVERWHELM)).isEqualTo(new Answer.Rated(0));
        assertThat(counting(sent).answer(Question.SAFETY)).isEqualTo(new Answer.Skipped());
    }

    @Test
    void whatWasSentIsKeptAndTheSameCorrectionTwiceIsOne() {
        CheckIn sent = send(new Answer.Rated(8), new Answer.Rated(7));
        SignedIn.as(client);
        CheckIn milder = corrected(sent, new Answer.Rated(1), new Answer.Rated(7));
        corrections.correct(milder);
        corrections.correct(milder);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        corrections.correct(corrected(sent, new Answer.Rated(3), new Answer.Rated(7)));
        CorrectedCheckIn all = corrections.find(sent.id()).orElseThrow();
        assertThat(all.sent()).isEqualTo(sent);
        assertThat(all.corrections()).extracting(each -> each.values().answer(Question.OVERWHELM))
                .containsExactly(new Answer.Rated(1), new Answer.Rated(3));
        assertThat(sql.fetchCount(CHECK_IN_VERSION, CHECK_IN_VERSION.CLIENT_ID.eq(record))).isEqualTo(3);
    }

    @Test
    void nobodyElsesCheckInCanBeCorrectedAndNoStrangerAnswers() {
        CheckIn sent = send(new Answer.Rated(8), new Answer.Rated(7));
        SignedIn.as(clinic.client(therapist));
        assertThat(corrections.correct(corrected(sent, new Answer.Rated(1), new Answer.Rated(7)))).isFalse();
        assertThat(corrections.find(sent.id())).isEmpty();
        SignedIn.as(client);
        corrections.correct(corrected(sent, new Answer.Rated(1), new Answer.Rated(7)));
        SignedIn.as(clinic.therapist());
        assertThat(therapists.waiting(record)).isEmpty();
        assertThat(therapists.answer(record, sent.id(), 1, true, "")).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    private CheckIn send(Answer overwhelm, Answer safety) {
        CheckIn sent = checkIn(0, overwhelm, safety);
        SignedIn.as(client);
        checkIns.send(sent);
        return sent;
    }

    private CheckIn checkIn(int daysAgo, Answer overwhelm, Answer safety) {
        return CheckIn.of(
                CheckInId.random(),
                clock.instant().minus(Duration.ofDays(daysAgo)),
                Clinic.ZONE,
                Map.of(Question.OVERWHELM, overwhelm, Question.SAFETY, safety));
    }

    private static CheckIn corrected(CheckIn sent, Answer overwhelm, Answer safety) {
        return CheckIn.of(
                sent.id(), sent.madeAt(), sent.zone(), Map.of(Question.OVERWHELM, overwhelm, Question.SAFETY, safety));
    }

    private CheckIn counting(CheckIn sent) {
        return corrections.find(sent.id()).orElseThrow().counting();
    }

    private Decision decision() {
        SignedIn.as(therapist);
        Decision decision = Objects.requireNonNull(paces.again(record).orElseThrow().decision());
        assertThat(decision.outcome()).isNotEqualTo(Outcome.STEP_UP);
        return decision;
    }

    private int waiting() {
        return sql.select(CLIENT_STATE.CORRECTIONS)
                .from(CLIENT_STATE)
                .where(CLIENT_STATE.CLIENT_ID.eq(record))
                .fetchSingle()
                .value1();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }
}
