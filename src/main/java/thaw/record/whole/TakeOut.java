package thaw.record.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import thaw.record.csv.WrittenCsv;

/**
 * Everything that is kept of one client, to take along: one page to read, one JSON file for programs, and a CSV file for
 * each table. And one FHIR bundle, for another clinic's system.
 *
 * @param zone in which the page tells moments; the files for programs have them in UTC
 * @param fhir the bundle, as JSON
 */
public record TakeOut(String name, ZoneId zone, Instant at, List<RecordTable> tables, String fhir) {

    /** What to call the archive; no name is in it. */
    public static final String FILE = "my-thaw-data.zip";

    public TakeOut {
        tables = List.copyOf(tables);
    }

    /** Writes the archive; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "read-me-first.html", new TakeOutPage(this).html());
        put(zip, "everything.json", new TakeOutJson(this).text());
        put(zip, "record.fhir.json", fhir);
        for (RecordTable table : tables) {
            List<List<String>> rows = table.rows().stream()
                    .map(row -> row.stream().map(TakeOut::cell).toList())
                    .toList();
            put(zip, "csv/" + table.name() + ".csv", WrittenCsv.of(table.columns(), rows));
        }
        zip.finish();
    }

    private static String cell(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
