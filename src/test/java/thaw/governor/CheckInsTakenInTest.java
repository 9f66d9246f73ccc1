package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.CLIENT_WEEK;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;

class CheckInsTakenInTest extends OnBothDatabases {

    @Autowired
    private Governor governor;

    @Autowired
    private DSLContext sql;

    @Test
    void theSameCheckInSentTwiceIsStoredAndCountedOnce() {
        ClientId client = clinic.client().ownRecord();
        CheckIn checkIn = overwhelm(MovableClock.START, 2);
        take(client, checkIn);
        take(client, checkIn);
        assertThat(stored(client)).isEqualTo(1);
        assertThat(counted(client)).isEqualTo(1);
    }

    @Test
    void theSameCheckInFromTwoThreadsAtTheSameMomentIsStoredAndCountedOnce() throws Exception {
        ClientId client = clinic.client().ownRecord();
        CheckIn checkIn = overwhelm(MovableClock.START, 2);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> sending = () -> {
            together.await();
            take(client, checkIn);
            return 1;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> sent : threads.invokeAll(List.of(sending, sending))) {
                assertThat(sent.get()).isEqualTo(1);
            }
        }
        assertThat(stored(client)).isEqualTo(1);
        assertThat(counted(client)).isEqualTo(1);
    }

    @Test
    void anOldCheckInThatArrivesLateDoesNotMoveTheRank() {
        ClientId client = clinic.client().ownRecord();
        take(client, overwhelm(MovableClock.START, 8));
        take(client, overwhelm(MovableClock.START.minus(Duration.ofDays(2)), 0));
        assertThat(stored(client)).isEqualTo(2);
        assertThat(reason(client)).isEqualTo(Attention.Reason.OVERWHELM.name());
        assertThat(state(client).get(CLIENT_STATE.LAST_CHECK_IN_AT)).isEqualTo(MovableClock.START);
        assertThat(state(client).get(CLIENT_STATE.LAST_CONTACT_DAY)).isEqualTo("2026-03-04");
    }

    @Test
    void notSafeStaysWhateverTheNextCheckInSays() {
        ClientId client = clinic.client().ownRecord();
        clinic.inTransaction(() -> governor.notSafe(client));
        take(client, overwhelm(MovableClock.START, 0));
        assertThat(reason(client)).isEqualTo(Attention.Reason.NOT_SAFE.name());
        assertThat(state(client).get(CLIENT_STATE.ATTENTION)).isEqualTo(3);
    }

    @Test
    void everyKindOfAnswerToEveryQuestionComesBackAsItWas() {
        for (Answer answer : List.of(new Answer.Rated(7.25), new Answer.Rated(0), new Answer.Nothing(),
                new Answer.FarAway(), new Answer.CantTell(), new Answer.Skipped(), new Answer.Missing())) {
            ClientId client = clinic.client().ownRecord();
            Map<Question, Answer> answers = new HashMap<>();
            Arrays.stream(Question.values()).forEach(question -> answers.put(question, answer));
            take(client, CheckIn.of(CheckInId.random(), MovableClock.START, Clinic.ZONE, answers));
            Record row = sql.fetchSingle(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client));
            for (Question question : Question.values()) {
                String column = question.name().toLowerCase(Locale.ROOT);
                assertThat(Marks.answer(row.get(column + "_mark", String.class), row.get(column, Double.class)))
                        .isEqualTo(answer);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"volume, 100.5, R", "overwhelm, -1, R", "safety, 11, R", "volume, 5, C", "body, , R", "pleasant, 5, X"})
    void theDatabaseItselfRefusesWhatNoScaleHas(String column, Double number, String mark) {
        ClientId client = clinic.client().ownRecord();
        take(client, overwhelm(MovableClock.START, 5));
        assertThatThrownBy(() -> clinic.inTransaction(() -> sql.update(CHECK_IN)
                        .set(CHECK_IN.field(column, Double.class), number)
                        .set(CHECK_IN.field(column + "_mark", String.class), mark)
                        .where(CHECK_IN.CLIENT_ID.eq(client))
                        .execute()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aHistoryComesInOnceAndItsNewestCheckInDecidesTheRank() {
        ClientId client = clinic.client().ownRecord();
        List<CheckIn> history = List.of(
                overwhelm(MovableClock.START.minus(Duration.ofDays(1)), 9),
                overwhelm(MovableClock.START.minus(Duration.ofDays(3)), 1));
        assertThat(clinic.inTransaction(() -> governor.imported(client, history, List.of(), "digest", null))).isTrue();
        assertThat(clinic.inTransaction(() -> governor.imported(client, history, List.of(), "digest", null))).isFalse();
        assertThat(stored(client)).isEqualTo(2);
        assertThat(reason(client)).isEqualTo(Attention.Reason.OVERWHELM.name());
    }

    @Test
    void nothingIsTakenInOutsideATransaction() {
        ClientId client = clinic.client().ownRecord();
        assertThatThrownBy(() -> governor.checkedIn(client, overwhelm(MovableClock.START, 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(stored(client)).isZero();
    }

    private void take(ClientId client, CheckIn checkIn) {
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn));
    }

    private static CheckIn overwhelm(Instant at, double value) {
        return CheckIn.of(CheckInId.random(), at, Clinic.ZONE, Map.of(Question.OVERWHELM, new Answer.Rated(value)));
    }

    private int stored(ClientId client) {
        return sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client));
    }

    private int counted(ClientId client) {
        return sql.fetchSingle(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(client)).get(CLIENT_WEEK.CHECK_INS);
    }

    private Record state(ClientId client) {
        return sql.fetchSingle(CLIENT_STATE, CLIENT_STATE.CLIENT_ID.eq(client));
    }

    private String reason(ClientId client) {
        return state(client).get(CLIENT_STATE.REASON);
    }
}
