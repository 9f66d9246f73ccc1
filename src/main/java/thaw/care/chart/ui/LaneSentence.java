package thaw.care.chart.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Question;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Movement;
import thaw.domain.trend.Occasion;
import thaw.domain.trend.Scale;
import thaw.domain.trend.Series;

/** The plain sentence about a series of the chart: what happened, how sure, and from how many days. */
final class LaneSentence {

    private LaneSentence() {}

    /** The 28 days that are looked at end today, and in a record that ended longer ago, on its last day. */
    static LocalDate end(ClientChart chart, LocalDate today) {
        LocalDate last = chart.checkIns().isEmpty() ? today : chart.checkIns().getLast().day();
        return last.isBefore(today.minusDays(Movement.DAYS)) ? last : today;
    }

    static String of(CareWords words, ClientChart chart, Question question, LocalDate end) {
        List<Occasion> occasions = chart.checkIns().stream()
                .map(moment -> Occasion.of(moment.day(), moment.answer(question)))
                .toList();
        return Movement.of(Series.of(occasions), end.toEpochDay(), new Scale(0, question.highest()), Minimums.STANDARD)
                .phrases()
                .stream()
                .map(phrase -> words.text(phrase.key(), phrase.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
