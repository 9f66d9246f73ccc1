package thaw.record.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import thaw.domain.checkin.Question;

/**
 * The beginning of a file that nobody has described yet, with guesses for whoever describes it.
 *
 * @param header the column names
 * @param rows   the first rows, at most {@value #ROWS}
 */
public record CsvPreview(char delimiter, Charset encoding, List<String> header, List<List<String>> rows) {

    private static final int ROWS = 5;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<String> DAY_PATTERNS =
            List.of("yyyy-MM-dd", "dd/MM/yyyy", "dd/MM/yy", "dd.MM.yyyy", "d.M.yyyy", "MM/dd/yyyy", "yyyyMMdd");

    private static final List<String> TIME_PATTERNS = List.of("HH:mm", "HH:mm:ss", "H:mm");

    public CsvPreview {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Looks into a file; refused when it is no table of text. A text that is not UTF-8 is taken as Windows-1252. */
    public static Reading<CsvPreview> of(byte[] file) {
        Findings findings = new Findings();
        Charset encoding = StandardCharsets.UTF_8;
        Optional<String> text = CsvText.read(new ByteArrayInputStream(file), encoding, findings);
        if (text.isEmpty()) {
            Findings again = new Findings();
            encoding = Charset.forName("windows-1252");
            text = CsvText.read(new ByteArrayInputStream(file), encoding, again);
            findings = again;
        }
        if (text.isEmpty()) {
            return findings.refused();
        }
        String head = text.get().lines().findFirst().orElse("");
        char delimiter = DELIMITERS.stream()
                .max(Comparator.comparingLong(sign -> head.chars().filter(letter -> letter == sign).count()))
                .orElse(',');
        return preview(text.get(), delimiter, encoding, findings);
    }

    private static Reading<CsvPreview> preview(String text, char delimiter, Charset encoding, Findings findings) {
        List<String> header = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        new CsvTable(text, delimiter, findings).preview(header::addAll, rows::add, ROWS);
        return findings.none() ? new Reading.Whole<>(new CsvPreview(delimiter, encoding, header, rows)) : findings.refused();
    }

    /** The columns with a name, each once. */
    public List<String> columns() {
        return header.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** The column that is called like a day, if there is one. */
    public Optional<String> dayColumn() {
        return called("date", "day", "datum");
    }

    /** The pattern that every first row's day fits. */
    public Optional<String> dayPattern(String column) {
        return pattern(column, DAY_PATTERNS);
    }

    /** The column that is called like a time of day and holds nothing else, if there is one. */
    public Optional<String> timeColumn() {
        return called("time", "clock", "beeptime", "uhrzeit").filter(column -> timePattern(column).isPresent());
    }

    /** The pattern that every first row's time of day fits. */
    public Optional<String> timePattern(String column) {
        return pattern(column, TIME_PATTERNS);
    }

    private Optional<String> pattern(String column, List<String> patterns) {
        int position = header.indexOf(column);
        return patterns.stream()
                .filter(pattern -> position >= 0 && rows.stream().allMatch(row -> fits(pattern, row.get(position))))
                .findFirst();
    }

    /** The column that is called like the question, if there is one. */
    public Optional<String> columnOf(Question question) {
        return called(question.name().toLowerCase(Locale.ROOT));
    }

    private Optional<String> called(String... words) {
        return Stream.of(words)
                .flatMap(word -> columns().stream()
                        .filter(column -> new TreeSet<>(List.of(column.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)))
                                .contains(word)))
                .findFirst();
    }

    private static boolean fits(String pattern, String text) {
        try {
            return Moments.strict(pattern).parse(text.strip()) != null;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
