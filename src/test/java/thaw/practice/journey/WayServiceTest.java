package thaw.practice.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Rule;
import thaw.domain.pacing.TherapistAct;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;

class WayServiceTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    WayService service;

    @Autowired
    StirringService stirrings;

    @Autowired
    Governor governor;

    @Autowired
    DoseKeeper doses;

    private static Instant daysAgo(int days) {
        return MovableClock.START.minus(Duration.ofDays(days));
    }

    @Test
    void aNewClientHasAnEmptyWay() {
        SignedIn.as(clinic.client());
        Way way = service.mine();
        assertThat(way.checkInDays()).isZero();
        assertThat(way.level()).isNull();
        assertThat(way.sessions()).isZero();
        assertThat(way.stirrings()).isZero();
        assertThat(way.pace()).isEmpty();
        assertThat(way.picture(TODAY)).hasSize(Way.PICTURE_DAYS).containsOnlyNulls();
    }

    @Test
    void checkInsCountByDaysOfTheLastFourteenWithTodayAmongThem() {
        Me client = clinic.client();
        JourneyRecords records = new JourneyRecords(clinic, governor, client);
        records.checkIn(daysAgo(0), 10, null);
        records.checkIn(daysAgo(0).plusSeconds(60), 30, null);
        records.checkIn(daysAgo(13), 50, null);
        records.checkIn(daysAgo(14), 70, null);
        records.checkIn(daysAgo(30), 90, null);
        SignedIn.as(client);
        Way way = service.mine();
        assertThat(way.checkInDays()).isEqualTo(2);
        assertThat(way.volumes()).containsExactly(
                new Way.DayVolume(TODAY.minusDays(14), 70),
                new Way.DayVolume(TODAY.minusDays(13), 50),
                new Way.DayVolume(TODAY, 20));
        assertThat(way.picture(TODAY).getLast()).isEqualTo(20.0);
    }

    @Test
    void sessionsCountAtTheLevelOfNowAndStirringsFromEverywhere() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        clinic.inTransaction(() -> doses.start(client.ownRecord(), new Ceiling(3), therapist.id(), TODAY));
        JourneyRecords records = new JourneyRecords(clinic, governor, client);
        records.session(daysAgo(1), 1, "rain");
        records.session(daysAgo(2), 1, null);
        records.session(daysAgo(3), 2, null);
        records.checkIn(daysAgo(4), 10, "a song");
        SignedIn.as(client);
        stirrings.note("");
        Way way = service.mine();
        assertThat(way.level()).isEqualTo(1);
        assertThat(way.sessions()).isEqualTo(2);
        assertThat(way.stirrings()).isEqualTo(3);
    }

    @Test
    void changesOfThePaceComeNewestFirstAndTheTherapistsReasonStaysWithTheTherapist() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        clinic.inTransaction(() -> doses.start(client.ownRecord(), new Ceiling(3), therapist.id(), TODAY));
        clock.pass(Duration.ofHours(1));
        clinic.inTransaction(() -> {
            doses.act(client.ownRecord(), new TherapistAct.Pause(), 1, therapist.id(), "private", TODAY);
        });
        SignedIn.as(client);
        assertThat(service.mine().pace()).containsExactly(
                new Way.PaceChange(TODAY, "PAUSE", null), new Way.PaceChange(TODAY, "START", null));
    }

    @Test
    void theMostProtectiveRuleSpeaksAndR5BeforeAll() {
        assertThat(new Way.PaceChange(TODAY, "PAUSE", "D1 D5b D8").speaker()).contains(Rule.D5B);
        assertThat(new Way.PaceChange(TODAY, "STEP_DOWN", "D5 D1").speaker()).contains(Rule.D1);
        assertThat(new Way.PaceChange(TODAY, "HOLD", "D1 R5").speaker()).contains(Rule.R5);
        assertThat(new Way.PaceChange(TODAY, "STEP_UP", null).speaker()).isEmpty();
    }

    @Test
    void everyActHasASentence() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/journey", Locale.ENGLISH);
        assertThat(new String[] {"START", "STEP_UP", "STEP_DOWN", "HOLD", "PAUSE", "RESUME", "CEILING"})
                .allSatisfy(act -> assertThat(texts.getString("journey.pace." + act)).isNotBlank());
    }

    @Test
    void aTherapistIsRefused() {
        SignedIn.as(clinic.therapist());
        assertThatThrownBy(service::mine).isInstanceOf(AccessDeniedException.class);
    }
}
