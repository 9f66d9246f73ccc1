package thaw.care.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.bench.Measured;
import thaw.care.chart.ChangesService;
import thaw.care.chart.ChartService;
import thaw.care.chart.ClientChart;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.Governor;
import thaw.shell.Texts;

/** What the page of a client's chart costs on the server: 2,000 check-ins, and ten years of them. */
class ChartBench extends OnBothDatabases {

    private static final int ROUNDS = 60;
    private static final int SESSIONS = 300;
    private static final int MOST_MILLIS = 100;
    private static final Texts TEXTS = new Texts();
    private static final CareWords WORDS = (key, arguments) -> TEXTS.getTranslation(key, Locale.UK, arguments);

    @Autowired
    private Governor governor;

    @Autowired
    private ChartService charts;

    @Autowired
    private ChangesService changes;

    @Test
    void twoThousandCheckIns() {
        assertThat(page(2_000)).isLessThan(MOST_MILLIS);
    }

    @Test
    void tenYears() {
        page(3_650);
    }

    /** The median of the reading and of making what the browser draws, together. */
    private double page(int days) {
        Me therapist = clinic.therapist();
        ClientId client = clinic.client(therapist).ownRecord();
        List<CheckIn> history = IntStream.rangeClosed(1, days).mapToObj(this::checkIn).toList();
        clinic.inTransaction(() -> governor.imported(client, history, List.of(), "history", null));
        IntStream.range(0, SESSIONS).forEach(number -> session(client, number));
        SignedIn.as(therapist);
        ClientChart chart = charts.again(client).orElseThrow();
        assertThat(chart.checkIns()).hasSize(days);
        Measured whole = time(days + " check-ins, the query", () -> charts.again(client).orElseThrow());
        Measured drawn = time(days + " check-ins, for the browser", () ->
                TrendJson.of(WORDS, Locale.UK, chart, clock.instant(), Wish.first()).toString());
        time(days + " check-ins, the sentences", () ->
                new LaneSentences(WORDS, Locale.UK, chart, LocalDate.now(clock)).of(Lane.FEELING));
        time(days + " check-ins, what changed", () -> changes.since(client).orElseThrow());
        return whole.millis(0.5) + drawn.millis(0.5);
    }

    private CheckIn checkIn(int ago) {
        return CheckIn.of(CheckInId.random(), clock.instant().minus(Duration.ofDays(ago)), Clinic.ZONE, Map.of(
                Question.VOLUME, new Answer.Rated(ago % 60),
                Question.PLEASANT, new Answer.Rated(ago % 50),
                Question.PAINFUL, new Answer.Rated(ago % 41),
                Question.OVERWHELM, new Answer.Rated(ago % 8),
                Question.SAFETY, new Answer.Rated(4 + ago % 6),
                Question.DISSOCIATION, ago % 9 == 0 ? new Answer.CantTell() : new Answer.Rated(ago % 5),
                Question.BODY, new Answer.Rated(ago % 77)));
    }

    private void session(ClientId client, int number) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Clinic.ZONE).minusDays(2L * number);
        Instant at = day.atTime(8, 0).atZone(Clinic.ZONE).toInstant();
        SessionId id = SessionId.random();
        Answer two = new Answer.Rated(2);
        Ratings ratings = new Ratings(two, two, new Answer.Rated(8));
        clinic.inTransaction(() -> {
            governor.began(client, new BegunSession(id, null, null, "a-practice", 1, Route.GROUNDING, 1, day, at));
            governor.ended(client, id, new SessionOutcome(
                    ratings, ratings, new Answer.Missing(), two, true, null, true, true, null, List.of()), day);
        });
    }

    /** Before each round somebody checks in: H2 would give the answer before once more where nothing has changed. */
    private Measured time(String what, Supplier<?> work) {
        Me other = clinic.client();
        List<Long> nanos = new ArrayList<>();
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            CheckIn checkIn = checkIn(round + ROUNDS);
            clinic.inTransaction(() -> governor.checkedIn(other.ownRecord(), checkIn));
            long start = System.nanoTime();
            assertThat(work.get()).isNotNull();
            if (round >= 0) {
                nanos.add(System.nanoTime() - start);
            }
        }
        Measured measured = Measured.of(nanos);
        measured.print(what, engine, nanos.stream().mapToLong(each -> each).sum() / 1e9);
        return measured;
    }
}
