package thaw.care.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.InWords;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.domain.trend.DoorResponse;
import thaw.domain.trend.Picture;
import thaw.domain.trend.Statistic;
import thaw.governor.BegunSession;
import thaw.governor.Governor;

class ReadingServiceTest extends OnBothDatabases {

    @Autowired
    private ReadingService readings;

    @Autowired
    private ChartService charts;

    @Autowired
    private EventService events;

    @Autowired
    private Governor governor;

    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        Me therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        SignedIn.as(therapist);
    }

    @Test
    void anEmptyRecordTellsNothingAndSaysSo() {
        assertThat(read().doors()).isEmpty();
        assertThat(read().flickers().words()).isZero();
        assertThat(read().pictures()).containsOnlyKeys(Picture.values());
        assertThat(read().pictures().values()).allSatisfy(signs ->
                assertThat(signs).allSatisfy(sign -> assertThat(sign.fits()).isEmpty()));
    }

    @Test
    void aSessionIsReadWithWhatItSettledToAndWhatWasLeftOut() {
        session(Route.BODY, 5.0, 4.0, 2.0, true, "warm");
        session(Route.BODY, 5.0, 4.0, null, null, null);
        session(Route.SENSORY, null, null, null, false, null);
        List<DoorResponse> doors = read().doors();
        assertThat(doors).extracting(DoorResponse::route).containsExactly(Route.SENSORY, Route.BODY);
        DoorResponse.Drawn settling = doors.getLast().sign(DoorResponse.Sign.SETTLING).orElseThrow();
        assertThat(settling.n()).isEqualTo(2);
        assertThat(settling.own()).isEqualTo((3.0 + 1) / 2);
        assertThat(doors.getFirst().sign(DoorResponse.Sign.SETTLING)).isEmpty();
        assertThat(doors.getFirst().sign(DoorResponse.Sign.STIRRING).orElseThrow().own()).isZero();
        assertThat(read().flickers().earliestNotice()).hasValue(42);
        assertThat(read().flickers().words()).isEqualTo(1);
    }

    @Test
    void twoCheckInsOnOneDayAreThatDay() {
        checkIn(0, 10);
        checkIn(0, 30);
        assertThat(read().series(Question.VOLUME).dayAverages()).containsValue(20.0).hasSize(1);
        assertThat(charts.open(client).orElseThrow().chart().series(Question.VOLUME).dayAverages()).hasSize(1);
    }

    @Test
    void theNewestMedicationEventIsTheOneThatBluntingLooksAt() {
        for (int day = 13; day >= 0; day--) {
            checkIn(day, day < 7 ? 10 : 60);
        }
        assertThat(fall()).isEmpty();
        events.note(client, new LifeEvent(today().minusDays(6), LifeEvent.Kind.MEDICATION, "Dose doubled"));
        assertThat(fall()).contains(true);
    }

    @Test
    void wordsOfTheLastTwoWeeksCountByWhatTheyAreFor() {
        said(20, Wording.FEELING, "calm", "sad", "glad", "moved", "tender");
        said(2, Wording.BODY, "warm", "heavy", "tight");
        said(0, Wording.FEELING, "flat");
        assertThat(bodyWords()).isEqualTo(new Statistic.Shown(2, 4));
    }

    private Statistic bodyWords() {
        return read().pictures().getOrDefault(Picture.WITHOUT_NAMES, List.of()).getLast().number();
    }

    private void said(int daysAgo, Wording part, String... words) {
        List<InWords.Word> said = Stream.of(words).map(word -> new InWords.Word(word, false)).toList();
        clinic.inTransaction(() -> governor.checkedIn(client, new CheckIn(
                CheckInId.random(), clock.instant().minus(Duration.ofDays(daysAgo)), Clinic.ZONE, Map.of(), null, null, null,
                null, Map.of(), Map.of(part, new InWords(said, new Answer.Missing())))));
    }

    private Optional<Boolean> fall() {
        return read().pictures().getOrDefault(Picture.BLUNTING, List.of()).getFirst().fits();
    }

    private ClientReading read() {
        return readings.of(client).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    private void checkIn(int daysAgo, double volume) {
        clinic.inTransaction(() -> governor.checkedIn(client, CheckIn.of(
                CheckInId.random(), clock.instant().minus(Duration.ofDays(daysAgo)), Clinic.ZONE,
                Map.of(Question.VOLUME, new Answer.Rated(volume), Question.PLEASANT, new Answer.Rated(volume)))));
    }

    private void session(
            Route route,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double resettled,
            @Nullable Boolean stirring,
            @Nullable String word) {
        SessionId id = SessionId.random();
        Instant at = clock.instant();
        clinic.inTransaction(() -> {
            governor.began(client, new BegunSession(id, null, null, "p", 1, route, 1, today(), at));
            governor.ended(client, id, new SessionOutcome(
                    ratings(before), ratings(after), answer(resettled), new Answer.Missing(), true, null, true, stirring,
                    word, List.of(new SessionEvent(42, SessionEvent.Kind.PULLED_BACK))), today());
        });
    }

    private static Ratings ratings(@Nullable Double overwhelm) {
        return new Ratings(answer(overwhelm), new Answer.Missing(), new Answer.Missing());
    }

    private static Answer answer(@Nullable Double value) {
        return value == null ? new Answer.Missing() : new Answer.Rated(value);
    }
}
