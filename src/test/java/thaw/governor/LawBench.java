package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.bench.Measured;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;

/** What it costs to ask the law about one client with two years of check-ins and sessions, without and with its query. */
class LawBench extends OnBothDatabases {

    private static final int DAYS = 730;
    private static final int ROUNDS = 300;
    private static final double LAW_MILLIS = 5;
    private static final double WITH_QUERY_MILLIS = 50;

    @Autowired
    private Governor governor;

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

    private CheckIn checkIn(int ago) {
        return CheckIn.of(CheckInId.random(), clock.instant().minus(Duration.ofDays(ago)), Clinic.ZONE, Map.of(
                Question.VOLUME, new Answer.Rated(ago % 60),
                Question.PLEASANT, new Answer.Rated(ago % 50),
                Question.PAINFUL, new Answer.Rated(ago % 41),
                Question.OVERWHELM, new Answer.Rated(ago % 8),
                Question.SAFETY, new Answer.Rated(4 + ago % 6),
                Question.DISSOCIATION, new Answer.Rated(ago % 5)));
    }

    private void session(ClientId client, LocalDate day) {
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
    private Measured time(String what, Supplier<?> evaluation) {
        Me other = clinic.client();
        List<Long> nanos = new ArrayList<>();
        for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
            CheckIn checkIn = checkIn(round + ROUNDS);
            clinic.inTransaction(() -> governor.checkedIn(other.ownRecord(), checkIn));
            long start = System.nanoTime();
            assertThat(evaluation.get()).isNotNull();
            if (round >= 0) {
                nanos.add(System.nanoTime() - start);
            }
        }
        Measured measured = Measured.of(nanos);
        measured.print(what, engine, nanos.stream().mapToLong(each -> each).sum() / 1e9);
        return measured;
    }
}
