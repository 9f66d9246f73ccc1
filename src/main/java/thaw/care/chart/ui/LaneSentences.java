package thaw.care.chart.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import thaw.care.chart.ClientChart;
import thaw.care.chart.OpenChart;
import thaw.domain.checkin.Question;
import thaw.domain.measure.Measured;
import thaw.domain.measure.Scores;
import thaw.domain.trend.Movement;
import thaw.shell.ScoreWords;

/** The plain sentence about each lane of a chart: what happened, how sure that is, and from how many days. */
record LaneSentences(CareWords words, Locale locale, OpenChart open, LocalDate end) {

    private static final int SESSION_DAYS = 28;

    /** The days that are looked at end today, and in a record that ended longer ago, on its last day. */
    static LocalDate end(ClientChart chart, LocalDate today) {
        LocalDate last = chart.checkIns().isEmpty() ? today : chart.checkIns().getLast().day();
        return last.isBefore(today.minusDays(Movement.DAYS)) ? last : today;
    }

    ClientChart chart() {
        return open.chart();
    }

    /** Each question of the lane in turn, named where there are several. */
    String of(Lane lane) {
        return lane.questions().stream()
                .map(question -> (lane.questions().size() == 1
                                ? ""
                                : words.text("care.chart.question." + question) + ": ")
                        + of(question))
                .collect(Collectors.joining(" "))
                + new SeamWords(words, locale).sentences(SeamWords.of(chart(), lane), chart().zone());
    }

    /** The newest score, what it means, how it changed, and how many there are. */
    String of(Scores scores) {
        Measured newest = scores.newest();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(newest.day());
        String band = ScoreWords.band(words, newest.score()).map(name -> name + ".").orElse("");
        String change = scores.change(newest)
                .map(one -> ScoreWords.change(words, locale, one))
                .orElseGet(() -> words.text("chart.scores.no-change"));
        return words.text("chart.scores.sentence", day, ScoreWords.total(words, newest.score()), band, change, scores.all().size())
                + new SeamWords(words, locale).sentences(SeamWords.of(chart(), scores.instrument()), chart().zone());
    }

    private String of(Question question) {
        return open.lane(question).movement(end.toEpochDay()).phrases().stream()
                .map(phrase -> words.text(phrase.key(), phrase.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    String dose() {
        ClientChart chart = chart();
        List<String> outcomes = chart.sessions().stream()
                .filter(session -> LocalDate.ofInstant(session.at(), chart.zone()).isAfter(end.minusDays(SESSION_DAYS)))
                .map(ClientChart.Session::outcome)
                .toList();
        return words.text(
                "chart.lane.dose.sentence",
                outcomes.size(),
                count(outcomes, "completed"),
                count(outcomes, "pulled_back"),
                count(outcomes, "stopped"),
                chart.level() == null || chart.ceiling() == null
                        ? words.text("chart.lane.dose.none")
                        : words.text("chart.lane.dose.level", chart.level(), chart.ceiling()));
    }

    private static long count(List<String> outcomes, String which) {
        return outcomes.stream().filter(which::equals).count();
    }

    String events() {
        return words.text("chart.events.sentence", chart().events().size());
    }
}
