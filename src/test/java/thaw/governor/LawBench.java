package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.bench.Measured;
import thaw.bench.TimedRecord;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;

/** What it costs to ask the law about one client with two years of check-ins and sessions, without and with its query. */
class LawBench extends TimedRecord {

    private static final int DAYS = 730;
    private static final int ROUNDS = 300;
    private static final double LAW_MILLIS = 5;
    private static final double WITH_QUERY_MILLIS = 50;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private EvidenceRepository evidence;

    @Test
    void twoYearsOfOneClient() {
        Me therapist = clinic.therapist();
        ClientId client = clinic.client(therapist).ownRecord();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
        clinic.inTransaction(() -> doses.start(client, new Ceiling(5), therapist.id(), today.minusDays(DAYS)));
        List<CheckIn> history = IntStream.range(1, DAYS).mapToObj(ago -> checkIn(ago)).toList();
        clinic.inTransaction(() -> governor.imported(client, history, List.of(), "two years", null));
        IntStream.range(0, DAYS / 2).forEach(number -> session(client, today.minusDays(2L * number)));

        ClientEvidence known = evidence.of(client, today).orElseThrow();
        assertThat(known.course().checkIns()).hasSize(DAYS - 1);
        assertThat(known.course().sessions()).hasSize(DAYS / 2);
        Measured law = time("two years of one client, the law alone", () -> known.decide(false));
        Measured whole = time("two years of one client, with its query", () ->
                evidence.of(client, today).orElseThrow().decide(false));
        assertThat(law.millis(0.5)).isLessThan(LAW_MILLIS);
        assertThat(whole.millis(0.5)).isLessThan(WITH_QUERY_MILLIS);
    }

    @Override
    protected CheckIn checkIn(int ago) {
        return CheckIn.of(CheckInId.random(), clock.instant().minus(Duration.ofDays(ago)), Clinic.ZONE, Map.of(
                Question.VOLUME, new Answer.Rated(ago % 60),
                Question.PLEASANT, new Answer.Rated(ago % 50),
                Question.PAINFUL, new Answer.Rated(ago % 41),
                Question.OVERWHELM, new Answer.Rated(ago % 8),
                Question.SAFETY, new Answer.Rated(4 + ago % 6),
                Question.DISSOCIATION, new Answer.Rated(ago % 5)));
    }

    private Measured time(String what, Supplier<?> evaluation) {
        return time(what, ROUNDS / 3, ROUNDS, evaluation);
    }
}
