package thaw.care.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Replay;
import thaw.domain.pacing.Rule;
import thaw.domain.people.ClientId;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;

class PaceServiceTest extends OnBothDatabases {

    private static final Thresholds GENTLER = new Thresholds(Map.of(Parameter.D5_OVERWHELM, 6.0));

    @Autowired
    private PaceService paces;

    @Autowired
    private Governor governor;

    @Autowired
    private LawKeeper law;

    @Autowired
    private DoseKeeper doses;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void clientInTheSecondWeek() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        clinic.inTransaction(() -> doses.start(client, new Ceiling(3), therapist.id(), today().minusDays(10)));
        checkIn(6, 2);
        checkIn(6, 1);
        checkIn(6, 0);
        SignedIn.as(therapist);
    }

    @Test
    void aTherapistAnswersADecisionOnceAndTheRateOfItsRulesTells() {
        assertThat(pace().unanswered(today())).isPresent();
        assertThat(paces.answer(client, false, "Too careful")).contains(true);
        assertThat(paces.answer(client, true, "")).contains(false);
        Pace.Judged judged = pace().decisions().getFirst();
        assertThat(judged.agreed()).isFalse();
        assertThat(judged.answeredBy()).isEqualTo(therapist.name());
        assertThat(judged.reason()).isEqualTo("Too careful");
        assertThat(pace().unanswered(today())).isEmpty();
    }

    @Test
    void aReplayTellsTheDaysThatOtherThresholdsWouldHaveDecidedOtherwise() {
        Replay replay = paces.replay(client, GENTLER).orElseThrow();
        assertThat(replay.days()).hasSize(10);
        assertThat(replay.differences()).extracting(Replay.Day::day)
                .containsExactly((int) today().toEpochDay() - 1, (int) today().toEpochDay());
        assertThat(replay.differences().getLast().now().outcome()).isEqualTo(Outcome.HOLD);
        assertThat(replay.differences().getLast().changed().has(Rule.D5B)).isTrue();
        assertThat(pace().decisions().getFirst().decision().outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void signedThresholdsHoldFromNowOnAndSayWhoSignedThem() {
        Me other = clinic.client(therapist);
        clinic.inTransaction(() -> doses.start(other.ownRecord(), new Ceiling(3), therapist.id(), today().minusDays(10)));
        String before = version(client);
        String version = paces.sign(client, GENTLER, false, "Reacts early").orElseThrow();
        Pace pace = pace();
        assertThat(version(client)).isEqualTo(version);
        assertThat(pace.signedAs(version)).hasValueSatisfying(set -> {
            assertThat(set.by()).isEqualTo(therapist.name());
            assertThat(set.reason()).isEqualTo("Reacts early");
        });
        assertThat(version).isNotEqualTo(before);
        assertThat(pace.decisions().getFirst().decision().parameterVersion()).isEqualTo(before);
        assertThat(version(other.ownRecord())).isEqualTo(before);
    }

    @Test
    void thresholdsOfTheClinicGiveWayToThoseOfTheClient() {
        String own = paces.sign(client, GENTLER, false, "Reacts early").orElseThrow();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        String clinics = paces.sign(client, new Thresholds(Map.of(Parameter.D5_OVERWHELM, 8.0)), true, "As agreed")
                .orElseThrow();
        Me other = clinic.client(therapist);
        clinic.inTransaction(() -> doses.start(other.ownRecord(), new Ceiling(3), therapist.id(), today().minusDays(10)));
        assertThat(version(client)).isEqualTo(own);
        assertThat(version(other.ownRecord())).isEqualTo(clinics);
    }

    @Test
    void thresholdsWithoutAReasonOrBelowZeroAreNotSigned() {
        assertThatThrownBy(() -> paces.sign(client, GENTLER, true, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(Map.of(Parameter.D5_OVERWHELM, -1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private Pace pace() {
        return paces.open(client).orElseThrow();
    }

    private String version(ClientId whose) {
        return Objects.requireNonNull(paces.open(whose).orElseThrow().decision()).parameterVersion();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    private void checkIn(double overwhelm, int daysAgo) {
        clinic.inTransaction(() -> {
            governor.checkedIn(client, CheckIn.of(
                    CheckInId.random(), clock.instant().minus(Duration.ofDays(daysAgo)), Clinic.ZONE, Map.of(
                            Question.OVERWHELM, new Answer.Rated(overwhelm),
                            Question.SAFETY, new Answer.Rated(8))));
            law.applyLaw(client, today());
        });
    }
}
