package thaw.tool;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of measurements: a header line, and between the cells commas, semicolons or tabs, whichever the header line
 * has most of outside quotes. Where it is not commas, a number may be written with one in place of the point. UTF-8, or
 * Latin-1 where it is not: the numbers are the same in both. An empty cell, NA and NaN are missing.
 * Whatever is wrong becomes a sentence that names the line and the column.
 */
final class CsvTable {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "nan");

    private final String name;
    private final char delimiter;
    private final List<String> header;
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(String name, char delimiter, List<String> header) {
        this.name = name;
        this.delimiter = delimiter;
        this.header = header;
    }

    /** Reads the whole file. */
    static CsvTable read(String file) {
        try {
            String text = text(Path.of(file));
            return read(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException | InvalidPathException absent) {
            throw new Tool.InputException("There is no file " + file + ".");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Tool.InputException(file + " cannot be read as CSV (" + unreadable.getMessage() + ").");
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static char delimiter(String text) {
        String header = QUOTED.matcher(text.lines().findFirst().orElse("")).replaceAll("");
        char most = ',';
        for (char mark : new char[] {';', '\t'}) {
            most = times(mark, header) > times(most, header) ? mark : most;
        }
        return most;
    }

    private static long times(char mark, String header) {
        return header.chars().filter(sign -> sign == mark).count();
    }

    private static CsvTable read(String name, String text) throws IOException {
        char delimiter = delimiter(text);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new Tool.InputException(name + " is empty; its first line names the columns.");
            }
            CsvTable table =
                    new CsvTable(name, delimiter, records.next().stream().map(String::strip).toList());
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                table.add(line, records.next());
                line = parser.getCurrentLineNumber() + 1;
            }
            return table;
        }
    }

    private void add(long line, CSVRecord cells) {
        boolean isBlank = cells.stream().allMatch(String::isBlank);
        if (cells.size() != header.size() && !isBlank) {
            throw new Tool.InputException("%s, line %d: %d cells, where the first line has %d."
                    .formatted(name, line, cells.size(), header.size()));
        }
        if (!isBlank) {
            rows.add(new Row(line, cells.toList()));
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The place of a column that has to be there, once. */
    Column column(String title) {
        int times = Collections.frequency(header, title);
        if (times != 1) {
            throw new Tool.InputException("%s, line 1: the column \"%s\" %s."
                    .formatted(name, title, times == 0 ? "is missing" : "comes " + times + " times"));
        }
        return new Column(title, header.indexOf(title));
    }

    /** One column, found by its title. */
    record Column(String title, int index) {}

    /** One line with its cells; {@code line} counts from 1, the header included. */
    final class Row {
        private final long line;
        private final List<String> cells;

        private Row(long line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** What stands in a cell; empty where it is missing. */
        Optional<String> text(Column column) {
            String cell = cells.get(column.index()).strip();
            return MISSING.contains(cell) ? Optional.empty() : Optional.of(cell);
        }

        OptionalDouble number(Column column) {
            Optional<String> text = text(column);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            String written = delimiter == ',' ? text.get() : text.get().replace(',', '.');
            double number = NUMBER.matcher(written).matches() ? Double.parseDouble(written) : Double.NaN;
            if (!Double.isFinite(number)) {
                throw wrong(column, "\"" + text.get() + "\" is not a number.");
            }
            return OptionalDouble.of(number);
        }

        /** A day; a whole number serves as well. */
        Optional<Day> day(Column column) {
            return text(column).map(text -> Day.parse(text)
                    .orElseThrow(() -> wrong(column, "\"" + text + "\" is neither a whole number nor a date such as 2012-08-13.")));
        }

        /** What to throw when a cell cannot be used. */
        Tool.InputException wrong(Column column, String sentence) {
            return new Tool.InputException(about(column, sentence));
        }

        /** A sentence with the place that it speaks of. */
        String about(Column column, String sentence) {
            return "%s, line %d, column %s: %s".formatted(name, line, column.title(), sentence);
        }
    }
}
