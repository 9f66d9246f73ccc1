package thaw.record.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.bench.Measured;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadRow;
import thaw.care.caseload.CaseloadService;
import thaw.care.chart.ChartService;
import thaw.care.chart.ClientChart;
import thaw.care.pace.PaceService;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;
import thaw.governor.Governor;

/**
 * One therapist with 5,000 clients of 180 days each, which no therapist has: what a screen costs then bounds what it
 * costs in any clinic. The numbers hold at most, the table tells more.
 */
class ClinicBench extends OnBothDatabases {

    private static final ClinicSize SIZE = new ClinicSize(1, 5_000, 180, 1);
    private static final int SCREEN = 50;
    private static final int ROUNDS = 100;

    @Autowired
    private MadeClinics clinics;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private ChartService charts;

    @Autowired
    private PaceService paces;

    @Autowired
    private Governor governor;

    @Test
    void screensOfALargeClinic() {
        long begun = System.nanoTime();
        clinics.make(SIZE, null, stored -> {});
        System.out.printf("%-44s %-11s %8.1f s%n", "made 5,000 clients of 180 days", engine,
                (System.nanoTime() - begun) / 1e9);
        Me therapist = therapist();
        SignedIn.as(therapist);

        CaseloadFilter everybody = CaseloadFilter.all();
        long cold = System.nanoTime();
        List<CaseloadRow> first = caseload.list(everybody, 0, SCREEN);
        Duration coldly = Duration.ofNanos(System.nanoTime() - cold);
        assertThat(first).hasSize(SCREEN);
        assertThat(coldly).isLessThan(Duration.ofSeconds(3));
        System.out.printf("%-44s %-11s %8.1f ms%n", "first caseload screen after start", engine, coldly.toNanos() / 1e6);

        assertThat(time("caseload of 5,000, first screen", () -> caseload.list(everybody, 0, SCREEN)).millis(0.5))
                .isLessThan(300);
        time("caseload of 5,000, a screen in the middle", () -> caseload.list(everybody, 2_500, SCREEN));
        time("caseload of 5,000, count", () -> caseload.count(everybody));
        time("caseload of 5,000, by a name", () -> caseload.list(new CaseloadFilter(
                "an", CaseloadFilter.Shown.EVERYBODY, CaseloadFilter.Order.RANK), 0, SCREEN));
        time("chart of 180 days", () -> charts.open(first.getFirst().client()));
        time("pace page of 180 days", () -> paces.open(first.getFirst().client()));
    }

    @Test
    void chartOfTwoThousandCheckIns() {
        Me therapist = clinic.therapist();
        ClientId client = clinic.client(therapist).ownRecord();
        List<CheckIn> history = IntStream.range(0, 2_000).mapToObj(this::checkIn).toList();
        clinic.inTransaction(() -> governor.imported(client, history, List.of(), "digest", null));
        SignedIn.as(therapist);
        Measured measured = time("chart of 2,000 check-ins, its query alone", () -> charts.again(client));
        assertThat(charts.open(client)).map(read -> read.chart().checkIns()).hasValueSatisfying(
                points -> assertThat(points).hasSize(2_000));
        assertThat(measured.millis(0.5)).isLessThan(100);
    }

    private CheckIn checkIn(int number) {
        return CheckIn.of(CheckInId.random(), clock.instant().minus(Duration.ofHours(12L * number)), ZoneOffset.UTC,
                Map.of(
                        Question.VOLUME, new Answer.Rated(number % 101),
                        Question.PLEASANT, new Answer.Rated(number % 7),
                        Question.PAINFUL, new Answer.Rated(number % 5),
                        Question.OVERWHELM, new Answer.Rated(number % 11),
                        Question.SAFETY, new Answer.Rated(number % 9),
                        Question.DISSOCIATION, new Answer.CantTell()));
    }

    private Me therapist() {
        ZoneId zone = ZoneOffset.UTC;
        Hours hours = new Hours(zone, LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant());
        AccountId id = clinics.generator(SIZE.seed(), hours, null).therapist(0).id();
        return new Me(id, Role.THERAPIST, "A therapist", zone, null);
    }

    /** Before each round somebody checks in: H2 would give the answer before once more where nothing has changed. */
    private Measured time(String what, Supplier<?> screen) {
        Me client = clinic.client();
        List<Long> nanos = new ArrayList<>();
        for (int round = -ROUNDS / 5; round < ROUNDS; round++) {
            CheckIn checkIn = checkIn(round + ROUNDS);
            clinic.inTransaction(() -> governor.checkedIn(client.ownRecord(), checkIn));
            long start = System.nanoTime();
            assertThat(screen.get()).isNotNull();
            if (round >= 0) {
                nanos.add(System.nanoTime() - start);
            }
        }
        Measured measured = Measured.of(nanos);
        measured.print(what, engine, nanos.stream().mapToLong(each -> each).sum() / 1e9);
        return measured;
    }
}
