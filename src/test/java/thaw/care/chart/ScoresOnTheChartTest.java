package thaw.care.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import thaw.domain.measure.Change;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Measured;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Picture;
import thaw.governor.Governor;
import thaw.governor.InstrumentKeeper;
import thaw.governor.InstrumentSetting;
import thaw.governor.MeasureKeeper;
import thaw.governor.WordingKeeper;

class ScoresOnTheChartTest extends OnBothDatabases {

    @Autowired
    private ChartService charts;

    @Autowired
    private ChangesService changes;

    @Autowired
    private ReadingService readings;

    @Autowired
    private MeasureKeeper measures;

    @Autowired
    private InstrumentKeeper instruments;

    @Autowired
    private WordingKeeper wordings;

    @Autowired
    private Governor governor;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        SignedIn.as(therapist);
    }

    @Test
    void aScoreIsOnTheChartAsItWasMade() {
        Measured score = new Measured(
                "PHQ-9", today(),
                new FormScore(FormScore.State.PRORATED, 14.0, 12.0, 0.0, 27.0, 8, 9, "moderate"),
                Instrument.Better.LOWER, 6, Measured.Origin.RECORDED, "On paper");
        clinic.inTransaction(() -> measures.record(client, score, therapist.id(), today()));
        assertThat(chart().scores()).containsExactly(new ClientChart.Scored(score, null));
        assertThat(chart().courses()).singleElement().satisfies(one -> assertThat(one.newest()).isEqualTo(score));
    }

    @Test
    void bandsAreThoseThatTheClinicSet() {
        assertThat(chart().instruments()).isEqualTo(Instruments.STANDARD);
        clinic.inTransaction(() -> instruments.set(
                new InstrumentSetting("GAD-7", 0, List.of(6, 11, 16), 5, null, "Our own"), therapist.id()));
        Instrument read = chart().instruments().find("GAD-7").orElseThrow();
        assertThat(read.bands().getLast().from()).isEqualTo(16);
        assertThat(read.reliableChange()).isEqualTo(5);
    }

    @Test
    void aReliableChangeIsNewUntilItIsSeenAndAnotherTherapistReadsNothing() {
        record("PHQ-9", 30, 8);
        record("PHQ-9", 0, 15);
        record("WHO-5", 0, 40);
        assertThat(changed().newScores()).hasSize(2);
        WhatChanged.NewScore first = changed().newScores().getFirst();
        assertThat(first.score().instrument()).isEqualTo("PHQ-9");
        assertThat(first.change().flatMap(Change::verdict)).contains(Change.Verdict.RELIABLY_WORSE);
        changes.markSeen(client, clock.instant());
        clock.pass(Duration.ofMinutes(1));
        assertThat(changed().newScores()).isEmpty();
        SignedIn.as(clinic.therapist());
        assertThat(changes.since(client)).isEmpty();
    }

    @Test
    void thePictureOfDepressionReadsTheNewestScores() {
        record("PHQ-9", 30, 8);
        record("PHQ-9", 2, 15);
        ClientReading reading = readings.of(client).orElseThrow();
        List<ClientReading.Told> told = reading.told(Picture.DEPRESSION.forms().getFirst());
        assertThat(told).singleElement().satisfies(one -> assertThat(one.measured().score().total()).isEqualTo(15));
        assertThat(Picture.NUMBNESS.forms()).allSatisfy(form -> assertThat(reading.told(form)).isEmpty());
    }

    @Test
    void otherWordsForAQuestionLeaveASeamAndTheSameWordsNone() {
        wordings.asked(Map.of(Question.PAINFUL, "How much pain is there?"));
        wordings.asked(Map.of(Question.PAINFUL, "How much pain is there?"));
        checkIn(3);
        assertThat(chart().seams()).isEmpty();
        clock.pass(Duration.ofDays(1));
        wordings.asked(Map.of(Question.PAINFUL, "How much does it hurt?"));
        Instant reworded = clock.instant();
        assertThat(chart().seams()).isEmpty();
        clock.pass(Duration.ofDays(1));
        checkIn(0);
        assertThat(chart().seams()).containsExactly(new Seam.Question(Question.PAINFUL, reworded));
    }

    @Test
    void whatCameWithAFileEndsAtASeam() {
        Instant old = clock.instant().minus(Duration.ofDays(40)).plusNanos(123_456_000);
        clinic.inTransaction(() -> governor.imported(client, List.of(at(old)), List.of(), "old", null));
        assertThat(chart().checkIns()).extracting(ClientChart.Moment::at).containsExactly(old);
        assertThat(chart().seams()).isEmpty();
        checkIn(0);
        assertThat(chart().seams()).containsExactly(new Seam.File(clock.instant()));
    }

    private ClientChart chart() {
        return charts.open(client).orElseThrow().chart();
    }

    private WhatChanged changed() {
        return changes.since(client).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    private void record(String name, int daysAgo, int total) {
        Instrument instrument = Instruments.STANDARD.find(name).orElseThrow();
        FormScore score = new FormScore(
                FormScore.State.COMPLETE, (double) total, null, 0.0, (double) instrument.highestTotal(), instrument.items(),
                instrument.items(), instrument.band(total).key());
        clinic.inTransaction(() -> measures.record(
                client,
                new Measured(name, today().minusDays(daysAgo), score, instrument.better(), instrument.reliableChange(),
                        Measured.Origin.RECORDED, "On paper"),
                therapist.id(), today()));
    }

    private void checkIn(int daysAgo) {
        clinic.inTransaction(() -> governor.checkedIn(client, at(clock.instant().minus(Duration.ofDays(daysAgo)))));
    }

    private static CheckIn at(Instant moment) {
        return CheckIn.of(CheckInId.random(), moment, Clinic.ZONE, Map.of(Question.PAINFUL, new Answer.Rated(20)));
    }
}
