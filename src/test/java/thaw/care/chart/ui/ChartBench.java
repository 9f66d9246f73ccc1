package thaw.care.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
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
import thaw.bench.TimedRecord;
import thaw.care.chart.ChangesService;
import thaw.care.chart.ChartService;
import thaw.care.chart.ClientChart;
import thaw.care.chart.OpenChart;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.shell.Texts;

/** What the page of a client's chart costs on the server: 2,000 check-ins, and ten years of them. */
class ChartBench extends TimedRecord {

    private static final int ROUNDS = 60;
    private static final int SESSIONS = 300;
    private static final int MOST_MILLIS = 100;
    private static final Texts TEXTS = new Texts();
    private static final CareWords WORDS = (key, arguments) -> TEXTS.getTranslation(key, Locale.UK, arguments);

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
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
        IntStream.range(0, SESSIONS).forEach(number -> session(client, today.minusDays(2L * number)));
        SignedIn.as(therapist);
        ClientChart chart = charts.again(client).orElseThrow().chart();
        assertThat(chart.checkIns()).hasSize(days);
        OpenChart open = OpenChart.of(chart);
        Measured whole = time(days + " check-ins, the query", () -> charts.again(client).orElseThrow().chart());
        Measured drawn = time(days + " check-ins, for the browser", () ->
                TrendJson.of(WORDS, Locale.UK, open, clock.instant(), Wish.first()).toString());
        time(days + " check-ins, the numbers of all lanes", () -> OpenChart.of(chart));
        time(days + " check-ins, one more", () ->
                charts.since(client, open.last()).flatMap(read -> open.with(read.chart())).orElseThrow());
        time(days + " check-ins, the sentences", () ->
                new LaneSentences(WORDS, Locale.UK, open, LocalDate.now(clock)).of(Lane.FEELING));
        time(days + " check-ins, what changed", () -> changes.since(client).orElseThrow());
        return whole.millis(0.5) + drawn.millis(0.5);
    }

    @Override
    protected CheckIn checkIn(int ago) {
        return CheckIn.of(CheckInId.random(), clock.instant().minus(Duration.ofDays(ago)), Clinic.ZONE, Map.of(
                Question.VOLUME, new Answer.Rated(ago % 60),
                Question.PLEASANT, new Answer.Rated(ago % 50),
                Question.PAINFUL, new Answer.Rated(ago % 41),
                Question.OVERWHELM, new Answer.Rated(ago % 8),
                Question.SAFETY, new Answer.Rated(4 + ago % 6),
                Question.DISSOCIATION, ago % 9 == 0 ? new Answer.CantTell() : new Answer.Rated(ago % 5),
                Question.BODY, new Answer.Rated(ago % 77)));
    }

    private Measured time(String what, Supplier<?> work) {
        return time(what, ROUNDS / 2, ROUNDS, work);
    }
}
