package thaw.record.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Measured;

/** Scores of the demo's client, as somebody typed them in from paper: the demo comes without a questionnaire's text. */
final class DemoScores {

    private static final List<Integer> PHQ_9 = List.of(16, 15, 15, 12, 13, 10, 9, 8);
    private static final List<Integer> GAD_7 = List.of(9, 10, 8, 8, 7, 7, 6, 5);
    private static final int WEEKS_APART = 3;

    private DemoScores() {}

    /** One score every three weeks of two instruments, the newest a few days old. */
    static List<Measured> of(LocalDate today) {
        return Stream.concat(every(Instruments.PHQ_9, PHQ_9, today), every(Instruments.GAD_7, GAD_7, today)).toList();
    }

    private static Stream<Measured> every(Instrument instrument, List<Integer> totals, LocalDate today) {
        return IntStream.range(0, totals.size()).mapToObj(at -> new Measured(
                instrument.name(),
                today.minusDays(4).minusWeeks((long) WEEKS_APART * (totals.size() - 1 - at)),
                new FormScore(
                        FormScore.State.COMPLETE, (double) totals.get(at), null, 0.0, (double) instrument.highestTotal(),
                        instrument.items(), instrument.items(), instrument.band(totals.get(at)).key()),
                instrument.better(),
                instrument.reliableChange(),
                Measured.Origin.RECORDED,
                "On paper, in the session"));
    }
}
