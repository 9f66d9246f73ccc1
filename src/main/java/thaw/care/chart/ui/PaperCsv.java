package thaw.care.chart.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import thaw.care.chart.ClientChart;
import thaw.care.chart.Paper;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Measured;
import thaw.record.csv.WrittenCsv;

/**
 * A period of a record as a file: one row a check-in, session, change of the dose, event, score or shared word, and what each
 * column means.
 */
final class PaperCsv {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("kind", "at", "level", "how", "second", "name", "total", "band", "words"),
                    Stream.of(Question.values())
                            .map(question -> question.name().toLowerCase(Locale.ROOT))
                            .flatMap(question -> Stream.of(question, question + "_answer")))
            .toList();

    private PaperCsv() {}

    /** The rows. Moments are in UTC; days of events are the client's. */
    static String of(Paper paper) {
        ClientChart chart = paper.chart();
        List<List<String>> rows = new ArrayList<>();
        chart.checkIns().forEach(moment -> rows.add(checkIn(moment)));
        chart.sessions().forEach(session -> rows.add(row(
                "session", session.at().toString(), "" + session.level(), session.outcome(),
                session.second() == null ? "" : "" + session.second())));
        chart.changes().forEach(change -> rows.add(row(
                "dose", change.at().toString(), "" + change.levelAfter(), change.act().toLowerCase(Locale.ROOT), "")));
        chart.events().forEach(event -> rows.add(row(
                "event", event.day().toString(), "", event.what().kind().name().toLowerCase(Locale.ROOT), "")));
        chart.scores().forEach(scored -> rows.add(score(scored.measured())));
        paper.words().forEach(word -> rows.add(row("word", "", "", "", "", "", "", "", word)));
        return WrittenCsv.of(COLUMNS, rows);
    }

    private static List<String> score(Measured measured) {
        FormScore score = measured.score();
        return row(
                "score", measured.day().toString(), "", score.state().name().toLowerCase(Locale.ROOT), "",
                measured.instrument(), score.total() == null ? "" : String.valueOf(score.total()),
                score.band() == null ? "" : score.band());
    }

    private static List<String> row(String... first) {
        List<String> row = new ArrayList<>(List.of(first));
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        return row;
    }

    private static List<String> checkIn(ClientChart.Moment moment) {
        List<String> row = new ArrayList<>(List.of("check-in", moment.at().toString(), "", "", "", "", "", "", ""));
        for (Question question : Question.values()) {
            Answer answer = moment.answer(question);
            row.add(answer.number().isPresent() ? String.valueOf(answer.number().getAsDouble()) : "");
            row.add(kind(answer));
        }
        return row;
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Answer.Rated rated -> "rated";
            case Answer.Nothing nothing -> "nothing";
            case Answer.FarAway away -> "far-away";
            case Answer.CantTell cantTell -> "cant-tell";
            case Answer.Skipped skipped -> "skipped";
            case Answer.Missing missing -> "";
        };
    }

    /** What each column means. */
    static String dictionary(CareWords words) {
        return WrittenCsv.of(List.of("column", "meaning"), COLUMNS.stream()
                .map(column -> List.of(column, meaning(words, column)))
                .toList());
    }

    private static String meaning(CareWords words, String column) {
        for (Question question : Question.values()) {
            String name = question.name().toLowerCase(Locale.ROOT);
            String label = words.text("care.chart.question." + question);
            if (column.equals(name)) {
                return words.text("chart.paper.column.value", label, question.highest());
            }
            if (column.equals(name + "_answer")) {
                return words.text("chart.paper.column.answer", label);
            }
        }
        return words.text("chart.paper.column." + column);
    }
}
