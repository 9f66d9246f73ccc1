package thaw.care.chart.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.care.chart.ClientChart;
import thaw.care.chart.Paper;
import thaw.domain.checkin.Question;
import thaw.domain.trend.Figures;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Scale;
import thaw.domain.trend.Statistic;
import thaw.shell.ScoreWords;

/**
 * A period of a record as one page: the lanes, the numbers, what was decided about the dose, the events by day and kind,
 * the words that the client shares. Nobody else's words stand on it.
 */
final class PaperHtml {

    private static final int MOST_CHANGES = 4;
    private static final int MOST_EVENTS = 5;
    private static final int MOST_SCORES = 4;
    private static final int MOST_WORDS = 12;

    private static final String STYLE = """
            @page { size: A4; margin: 12mm; }
            body { font-family: "Liberation Sans"; font-size: 8.5pt; line-height: 1.25; color: #1d2a30; }
            h1 { font-size: 15pt; font-weight: normal; margin: 0 0 2pt; }
            h2 { font-size: 11pt; font-weight: normal; margin: 7pt 0 2pt; }
            p { margin: 0 0 3pt; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; font-weight: normal; padding: 1.5pt 4pt; border-bottom: 0.5pt solid #c9cdca; }
            th { color: #4a585f; }
            .names { width: 90pt; vertical-align: top; }
            .names p { margin: 0; line-height: 1.1; }
            .lanes td { border: 0; padding: 0; }
            """;

    private final CareWords words;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final ClientChart chart;
    private final List<String> shared;
    private final LocalDate first;
    private final LocalDate last;

    PaperHtml(CareWords words, Locale locale, Paper paper, LocalDate first, LocalDate last) {
        this.words = words;
        this.locale = locale;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.chart = paper.chart();
        this.shared = paper.words();
        this.first = first;
        this.last = last;
    }

    /**
     * The page.
     *
     * @param name of the client; empty where it is left out
     */
    String page(String name, PaperPicture picture) {
        String title = name.isEmpty() ? text("chart.paper.title") : text("chart.paper.title.of", name);
        return """
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style></head>
                <body><h1>%s</h1><p>%s</p><p>%s</p><h2>%s</h2>%s<h2>%s</h2>%s<h2>%s</h2>%s<h2>%s</h2>%s<h2>%s</h2>%s<p>%s</p></body></html>
                """.formatted(
                        locale.toLanguageTag(), title, text("chart.paper.about"), STYLE, title,
                        text("chart.paper.period", day.format(first), day.format(last)), escaped(words.dose(chart)),
                        text("chart.paper.lanes"), lanes(picture), text("chart.paper.numbers"), numbers() + scores(),
                        text("chart.paper.changes"), changes(), text("chart.paper.events"), events(),
                        text("chart.paper.words"), words(), text("chart.paper.caution"));
    }

    private String lanes(PaperPicture picture) {
        String names = picture.lanes().stream()
                .map(lane -> "<p style=\"height:" + picture.lane() + "pt\">" + text("chart.paper.lane", words.text("care.chart.lane." + lane), lane.highest()) + "</p>")
                .collect(Collectors.joining());
        return """
                <table class="lanes"><tr><td class="names">%s</td><td>
                <object type="thaw/picture" data="lanes" alt="%s" style="width:410pt;height:%dpt"></object></td></tr></table>
                <p>%s</p>
                """.formatted(
                        names, text("chart.paper.alt"), picture.lanes().size() * picture.lane(),
                        text("chart.paper.how", day.format(first), day.format(last)));
    }

    private String numbers() {
        Stream<List<String>> rows = Lane.of(chart).stream().flatMap(lane -> lane.questions().stream()).map(this::numbers);
        return table(List.of("question", "n", "median", "mean", "sd", "range"), rows);
    }

    private List<String> numbers(Question question) {
        Figures figures = Figures.of(chart.series(question), new Scale(0, question.highest()), Minimums.STANDARD);
        return List.of(
                words.text("care.chart.question." + question),
                String.valueOf(figures.mean().n()),
                number(figures.median()), number(figures.mean()), number(figures.sd()), number(figures.range()));
    }

    private String number(Statistic statistic) {
        return statistic.number().isPresent()
                ? words.text("chart.sign.number", statistic.number().getAsDouble())
                : words.text("chart.paper.no-number");
    }

    /** The newest score of each questionnaire, with what changed since the first of the period. */
    private String scores() {
        return chart.courses().isEmpty()
                ? ""
                : table(List.of("form", "total", "changed"), chart.courses().stream()
                        .limit(MOST_SCORES)
                        .map(scores -> List.of(
                                scores.instrument() + ", " + day.format(scores.newest().day()),
                                ScoreWords.total(words, scores.newest().score())
                                        + ScoreWords.band(words, scores.newest().score()).map(band -> ", " + band).orElse(""),
                                scores.change(scores.newest())
                                        .map(change -> ScoreWords.change(words, locale, change))
                                        .orElse(""))));
    }

    private String words() {
        return "<p>" + (shared.isEmpty()
                ? text("chart.paper.words.none")
                : shared.stream()
                        .limit(MOST_WORDS)
                        .map(word -> text("chart.changed.word", word))
                        .collect(Collectors.joining(", "))) + "</p>";
    }

    private String changes() {
        return chart.changes().isEmpty()
                ? "<p>" + text("chart.paper.changes.none") + "</p>"
                : table(List.of("when", "what", "level", "who", "rules"), chart.changes().reversed().stream()
                        .limit(MOST_CHANGES)
                        .map(change -> List.of(
                                day.format(change.at().atZone(chart.zone())),
                                words.text("care.pace.act." + change.act(), change.ceiling()),
                                String.valueOf(change.levelAfter()),
                                change.byName() == null ? words.text("care.pace.history.law") : change.byName(),
                                change.rules() == null ? "" : change.rules())));
    }

    private String events() {
        return chart.events().isEmpty()
                ? "<p>" + text("chart.paper.events.none") + "</p>"
                : "<p>" + chart.events().reversed().stream()
                        .limit(MOST_EVENTS)
                        .map(event -> escaped(
                                words.text("chart.events.kind." + event.what().kind()) + ", " + day.format(event.day())))
                        .collect(Collectors.joining("; ")) + "</p>";
    }

    private String table(List<String> columns, Stream<List<String>> rows) {
        return "<table><thead>" + row("th scope=\"col\"", "th", columns.stream().map(one -> words.text("chart.paper." + one)))
                + "</thead><tbody>" + rows.map(row -> row("td", "td", row.stream())).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(String open, String close, Stream<String> cells) {
        return cells.map(cell -> "<" + open + ">" + escaped(cell) + "</" + close + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private String text(String key, Object... arguments) {
        return escaped(words.text(key, arguments));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
