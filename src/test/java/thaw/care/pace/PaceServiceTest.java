package thaw.care.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.PARAMETER_SET;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.Replay;
import thaw.domain.pacing.Rule;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.governor.DoseKeeper;
import thaw.governor.GateKeeper;
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

    @Autowired
    private GateKeeper gates;

    @Autowired
    private ProgramService programs;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private ClientId client;

    /** What another test signed for the clinic holds still; whatever is signed from here on is newer. */
    @BeforeEach
    void clinicWithOldSignatures() {
        clinic.inTransaction(() -> sql.update(PARAMETER_SET)
                .set(PARAMETER_SET.SIGNED_AT, clock.instant().minus(Duration.ofDays(1)))
                .where(PARAMETER_SET.CLIENT_ID.isNull(), PARAMETER_SET.SIGNED_AT.ge(clock.instant()))
                .execute());
    }

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
        assertThat(replay.days()).hasSize(11);
        assertThat(replay.differences()).extracting(Replay.Day::day)
                .containsExactly((int) today().toEpochDay() - 1, (int) today().toEpochDay());
        assertThat(replay.differences().getLast().now().outcome()).isEqualTo(Outcome.HOLD);
        assertThat(replay.differences().getLast().changed().has(Rule.D5B)).isTrue();
        assertThat(pace().decisions().getFirst().decision().outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void aReplayTakesGatesAsTheyStoodOnEachDay() {
        gate(GateAct.CRISIS_RAISED, 6);
        gate(GateAct.CRISIS_CLOSED, 4);
        gate(GateAct.DANGER_RAISED, 1);
        gate(GateAct.DANGER_CLOSED, 0);
        Replay replay = paces.replay(client, GENTLER).orElseThrow();
        assertThat(replay.days()).filteredOn(day -> day.now().has(Rule.G1)).extracting(this::ago)
                .containsExactly(6, 5, 4);
        assertThat(replay.days()).filteredOn(day -> day.now().has(Rule.G2)).extracting(this::ago).containsExactly(1);
        assertThat(replay.days()).filteredOn(day -> day.changed().has(Rule.G1)).hasSize(3);
    }

    @Test
    void aReplayBlocksAPlannedRouteOnTheDaysOnWhichItWasExcluded() {
        programs.assign(client, programs.programs().getFirst().id(), today(), new Ceiling(3));
        for (Route route : Route.values()) {
            if (route != Route.GROUNDING) {
                clinic.inTransaction(() -> gates.act(
                        client, GateChange.of(today(), GateAct.ROUTE_EXCLUDED, route), therapist.id(), "Not now"));
            }
        }
        clock.set(clock.instant().plus(Duration.ofDays(10)));
        Replay replay = paces.replay(client, GENTLER).orElseThrow();
        long planned = sql.fetchCount(
                PLANNED_SESSION,
                PLANNED_SESSION.CLIENT_ID.eq(client),
                PLANNED_SESSION.LOCAL_DAY.le(today()),
                PLANNED_SESSION.ROUTE.ne(Route.GROUNDING.id()));
        assertThat(replay.days()).filteredOn(day -> day.now().has(Rule.G4)).hasSize((int) planned);
    }

    @Test
    void aHistoryFromBeforeTheProgramIsReplayedWithTheDoseItBeganWithAndALongSilenceIsCutShort() {
        List<CheckIn> old = IntStream.range(0, 239).mapToObj(number -> CheckIn.of(
                CheckInId.random(), Instant.parse("2012-08-13T12:00:00Z").plus(Duration.ofDays(number)), Clinic.ZONE,
                Map.of(Question.OVERWHELM, new Answer.Rated(number % 7)))).toList();
        clinic.inTransaction(() -> governor.imported(client, old, List.of(), "old", null));
        Replay replay = paces.replay(client, GENTLER).orElseThrow();
        assertThat(replay.days()).hasSize(239 + 28 + 11);
        assertThat(replay.days().getFirst().day()).isEqualTo((int) LocalDate.of(2012, 8, 13).toEpochDay());
        assertThat(replay.days().get(238).now().level()).isEqualTo(new Intensity(1));
        assertThat(replay.differences()).isNotEmpty();
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
    }

    @Test
    void thresholdsAreSignedAsTheyStandToo() {
        Parameters before = paces.parameters(client).orElseThrow();
        String version = paces.sign(client, new Thresholds(Map.of()), true, "Read and agreed").orElseThrow();
        assertThat(paces.parameters(client)).contains(new Parameters(version, before.values()));
    }

    /** What one client got of their own must not come to everybody by the way. */
    @Test
    void theClinicsThresholdsStartFromTheClinicsAndNotFromThoseOfTheClientOnThePage() {
        Parameters before = paces.parameters(client).orElseThrow();
        paces.sign(client, GENTLER, false, "Reacts early");
        String version = paces.sign(client, new Thresholds(Map.of(Parameter.D9_GAD_7, 5.0)), true, "As agreed").orElseThrow();
        Me other = clinic.client(therapist);
        clinic.inTransaction(() -> doses.start(other.ownRecord(), new Ceiling(3), therapist.id(), today().minusDays(10)));
        assertThat(paces.parameters(other.ownRecord())).contains(before.with(version, Map.of(Parameter.D9_GAD_7, 5.0)));
        assertThat(paces.parameters(client).orElseThrow().of(Parameter.D5_OVERWHELM)).isEqualTo(6);
    }

    private void gate(GateAct act, int daysAgo) {
        clinic.inTransaction(() ->
                gates.act(client, GateChange.of(today().minusDays(daysAgo), act), therapist.id(), "As told"));
    }

    private int ago(Replay.Day day) {
        return (int) today().toEpochDay() - day.day();
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
