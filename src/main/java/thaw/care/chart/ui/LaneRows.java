package thaw.care.chart.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Answer;
import thaw.domain.measure.Scores;
import thaw.shell.ScoreWords;
import thaw.shell.TextTable;

/** The tables of single lanes, newest first. A long lane has its newest rows here, and all of them in the big table. */
final class LaneRows {

    private static final int MOST = 400;

    private final CareWords words;
    private final Locale locale;
    private final NumberFormat number;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    LaneRows(CareWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.number = NumberFormat.getNumberInstance(locale);
        this.number.setMaximumFractionDigits(1);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    TextTable of(ClientChart chart, Lane lane) {
        List<String> columns = Stream.concat(
                        Stream.of(words.text("chart.lane.day")),
                        lane.questions().stream().map(question -> words.text("care.chart.question." + question)))
                .toList();
        List<List<String>> rows = chart.checkIns().reversed().stream()
                .filter(row -> lane.questions().stream().anyMatch(one -> !(row.answer(one) instanceof Answer.Missing)))
                .limit(MOST)
                .map(row -> Stream.concat(
                                Stream.of(when(row.at(), chart.zone())),
                                lane.questions().stream().map(one -> words.answer(row.answer(one), number)))
                        .toList())
                .toList();
        return new TextTable(words.text("chart.lane.table.of", words.text("care.chart.lane." + lane)), columns, rows);
    }

    /** The scores of a questionnaire, newest first. */
    TextTable of(ClientChart chart, Scores scores) {
        return new TextTable(
                words.text("chart.lane.table.of", scores.instrument()),
                List.of(
                        words.text("chart.lane.day"), words.text("measure.total"), words.text("measure.band"),
                        words.text("measure.changed")),
                scores.all().reversed().stream()
                        .limit(MOST)
                        .map(score -> List.of(
                                day.format(score.day()),
                                ScoreWords.total(words, score.score()),
                                ScoreWords.band(words, score.score()).orElse(""),
                                scores.change(score).map(one -> ScoreWords.change(words, locale, one)).orElse("")))
                        .toList());
    }

    /** Sessions and changes of the dose in one order of time. */
    TextTable dose(ClientChart chart) {
        record Line(Instant at, String what, String how) {}
        Stream<Line> sessions = chart.sessions().stream().map(session ->
                new Line(session.at(), words.text("chart.lane.session", session.level()), outcome(session)));
        Stream<Line> changes = chart.changes().stream().map(change ->
                new Line(change.at(), words.change(change), words.text("care.chart.label.level").replace("{n}", "" + change.levelAfter())));
        return table("chart.lane.dose", Stream.concat(sessions, changes)
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(MOST)
                .map(line -> List.of(when(line.at(), chart.zone()), line.what(), line.how()))
                .toList());
    }

    TextTable events(ClientChart chart) {
        return table("chart.events", chart.events().reversed().stream()
                .limit(MOST)
                .map(event -> List.of(
                        day.format(event.day()),
                        words.text("chart.events.kind." + event.what().kind()),
                        event.what().words()))
                .toList());
    }

    private TextTable table(String name, List<List<String>> rows) {
        List<String> columns = List.of(
                words.text("chart.lane.day"), words.text("chart.lane.what"), words.text("chart.lane.more"));
        return new TextTable(words.text("chart.lane.table.of", words.text(name)), columns, rows);
    }

    private String outcome(ClientChart.Session session) {
        String how = words.text("chart.lane." + session.outcome());
        return session.second() == null ? how : words.text("chart.lane.at-second", how, session.second());
    }

    private String when(Instant at, ZoneId zone) {
        return moment.format(at.atZone(zone));
    }
}
