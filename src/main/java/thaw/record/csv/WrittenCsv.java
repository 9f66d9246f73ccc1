package thaw.record.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180) that no spreadsheet takes for formulas. */
public final class WrittenCsv {

    /** What a spreadsheet may take for the beginning of a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private WrittenCsv() {}

    /** The header and the rows below it. */
    public static String of(List<String> header, List<List<String>> rows) {
        return lines(List.of(header)) + lines(rows);
    }

    /** Rows alone, to follow others. */
    public static String lines(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                csv.printRecord(harmless(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream().map(WrittenCsv::harmless).toList();
    }

    private static String harmless(String cell) {
        boolean formula = startsFormula(cell) || startsFormula(cell.strip());
        return formula ? "'" + cell : cell;
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    }
}
