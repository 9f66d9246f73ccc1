package thaw.care.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import thaw.domain.event.LifeEvent;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Movement;
import thaw.governor.CorrectionKeeper;
import thaw.governor.Governor;

class OpenChartTest extends OnBothDatabases {

    @Autowired
    private ChartService charts;

    @Autowired
    private Governor governor;

    @Autowired
    private CorrectionKeeper corrections;

    @Autowired
    private EventService events;

    private Me therapist;
    private ClientId client;
    private OpenChart open;

    @BeforeEach
    void aChartIsOpen() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        List<CheckIn> history = IntStream.rangeClosed(1, 60).mapToObj(ago -> checkIn(ago, 3 + ago % 2)).toList();
        clinic.inTransaction(() -> governor.imported(client, history, List.of(), "history", null));
        SignedIn.as(therapist);
        open = OpenChart.of(charts.open(client).orElseThrow().chart());
    }

    @Test
    void aNewCheckInAloneIsReadAndTheRestIsAsReadWhole() {
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn(0, 9)));
        SignedIn.as(therapist);
        ClientChart later = charts.since(client, open.last()).orElseThrow().chart();
        assertThat(later.checkIns()).hasSize(1);
        OpenChart grown = open.with(later).orElseThrow();
        OpenChart whole = OpenChart.of(charts.again(client).orElseThrow().chart());
        assertThat(grown.known()).isEqualTo(60);
        assertThat(grown.chart().checkIns()).isEqualTo(whole.chart().checkIns());
        assertThat(movement(grown)).isEqualTo(movement(whole)).isNotEqualTo(movement(open));
    }

    @Test
    void whatIsNoCheckInComesWithoutReadingOne() {
        events.note(client, new LifeEvent(LocalDate.now(clock), LifeEvent.Kind.NOTE, "Exams"));
        OpenChart grown = newest().orElseThrow();
        assertThat(grown.chart().events()).hasSize(1);
        assertThat(grown.chart().checkIns()).isEqualTo(open.chart().checkIns());
    }

    @Test
    void aCheckInThatComesLateIsNoGrowth() {
        clinic.inTransaction(() -> governor.checkedIn(client, CheckIn.of(
                CheckInId.random(), clock.instant().minus(Duration.ofHours(200)), Clinic.ZONE, Map.of())));
        assertThat(newest()).isEmpty();
    }

    @Test
    void aCorrectionIsNoGrowthAndNeitherIsItsAnswer() {
        CheckInId id = CheckInId.random();
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn(id, 0, 4)));
        open = newest().orElseThrow();
        clinic.inTransaction(() -> corrections.correct(client, checkIn(id, 0, 8)));
        assertThat(newest()).isEmpty();
        open = OpenChart.of(charts.again(client).orElseThrow().chart());
        assertThat(newest()).isPresent();
        clinic.inTransaction(() -> corrections.answer(client, id, 1, false, therapist.id(), null));
        assertThat(newest()).isEmpty();
    }

    @Test
    void aForeignRecordIsNotFound() {
        SignedIn.as(clinic.therapist());
        assertThat(charts.since(client, open.last())).isEmpty();
    }

    private Optional<OpenChart> newest() {
        SignedIn.as(therapist);
        return charts.since(client, open.last()).map(ReadChart::chart).flatMap(open::with);
    }

    private Movement movement(OpenChart chart) {
        return chart.lane(Question.OVERWHELM).movement(LocalDate.now(clock).toEpochDay());
    }

    private CheckIn checkIn(int ago, int overwhelm) {
        return checkIn(CheckInId.random(), ago, overwhelm);
    }

    private CheckIn checkIn(CheckInId id, int ago, int overwhelm) {
        return CheckIn.of(id, clock.instant().minus(Duration.ofDays(ago)), Clinic.ZONE,
                Map.of(Question.OVERWHELM, new Answer.Rated(overwhelm)));
    }
}
