package thaw.record.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The table in a CSV text: one line of column names, then rows of as many fields. */
final class CsvTable {

    private static final String BROKEN = "A quotation mark opens and does not close, or stands inside a field.";

    static final int MOST_ROWS = 200_000;

    private final String text;
    private final CSVFormat format;
    private final Findings findings;
    private long line = 1;

    CsvTable(String text, char delimiter, Findings findings) {
        this.text = text;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
        this.findings = findings;
    }

    /** Hands over row by row, unless a needed column is not there. */
    void read(Collection<String> needed, Progress progress, Consumer<CsvRow> use) {
        try (CSVParser parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.next().toList().stream().map(String::strip).toList();
            Map<String, Integer> positions = positions(header, needed);
            if (findings.none()) {
                rows(parser, records, header.size(), positions, progress, use);
            }
        } catch (UncheckedIOException broken) {
            findings.add(line, "", BROKEN);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The names and the first rows, with whatever fields they have. */
    void preview(Consumer<List<String>> header, Consumer<List<String>> use, int most) {
        try (CSVParser parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> names = records.next().toList().stream().map(String::strip).toList();
            header.accept(names);
            for (int row = 0; row < most && records.hasNext(); row++) {
                CSVRecord next = records.next();
                if (next.size() == names.size()) {
                    use.accept(next.toList());
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException broken) {
            findings.add(line, "", BROKEN);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, Integer> positions(List<String> header, Collection<String> needed) {
        Map<String, Integer> positions = new HashMap<>();
        for (int position = 0; position < header.size(); position++) {
            String name = header.get(position);
            if (positions.putIfAbsent(name, position) != null && needed.contains(name)) {
                findings.add(1, name, "Two columns have this name.");
            }
        }
        for (String name : new TreeSet<>(needed)) {
            if (!positions.containsKey(name)) {
                findings.add(1, name, "There is no column with this name.");
            }
        }
        return positions;
    }

    private void rows(
            CSVParser parser,
            Iterator<CSVRecord> records,
            int width,
            Map<String, Integer> positions,
            Progress progress,
            Consumer<CsvRow> use) {
        long lines = text.chars().filter(letter -> letter == '\n').count() + 1;
        long step = Math.max(1, lines / 100);
        long rows = 0;
        line = parser.getCurrentLineNumber() + 1;
        while (!findings.full() && records.hasNext()) {
            CSVRecord row = records.next();
            if (!blank(row)) {
                rows++;
                if (rows > MOST_ROWS) {
                    findings.add(line, "", "The file has more than " + MOST_ROWS + " rows.");
                    return;
                }
                use(row, width, positions, use);
            }
            line = parser.getCurrentLineNumber() + 1;
            if (rows % step == 0) {
                progress.at(line, lines);
            }
        }
        if (rows == 0) {
            findings.add(1, "", "There is no row below the column names.");
        }
    }

    private void use(CSVRecord row, int width, Map<String, Integer> positions, Consumer<CsvRow> use) {
        if (row.size() == width) {
            use.accept(new CsvRow(line, positions, row.toList()));
        } else {
            findings.add(line, "", "Fields in this line: " + row.size() + ". Column names: " + width + ".");
        }
    }

    private static boolean blank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }
}
