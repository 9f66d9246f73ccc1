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

/** The plain sentence under a lane: what happened, how sure, and from how many days. */
final class LaneSentence {

    private LaneSentence() {}

    static String of(CareWords words, ClientChart chart, Lane lane, LocalDate today) {
        return lane.questions().stream()
                .map(question -> words.text("care.chart.question." + question) + ": "
                        + sentence(words, chart, question, today))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(CareWords words, ClientChart chart, Question question, LocalDate today) {
        List<Occasion> occasions = chart.checkIns().stream()
                .map(moment -> Occasion.of(moment.day(), moment.answer(question)))
                .toList();
        return Movement.of(Series.of(occasions), today.toEpochDay(), new Scale(0, question.highest()), Minimums.STANDARD)
                .phrases()
                .stream()
                .map(phrase -> words.text(phrase.key(), phrase.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
