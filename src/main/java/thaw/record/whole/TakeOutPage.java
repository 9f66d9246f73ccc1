package thaw.record.whole;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of a take-out: a heading and a table for each kind of thing, readable in any browser without a network. Columns
 * that hold nothing but numbers for the program, or nothing at all, are left to the files.
 */
final class TakeOutPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>My data in Thaw</title><style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
            div { overflow-x: auto } table { border-collapse: collapse } caption { text-align: start }
            th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: start; vertical-align: top }
            </style></head><body>
            """;

    private final TakeOut takeOut;
    private final DateTimeFormatter moment;

    TakeOutPage(TakeOut takeOut) {
        this.takeOut = takeOut;
        this.moment = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(takeOut.zone());
    }

    String html() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>My data in Thaw</h1><p>").append(text(takeOut.name())).append(", ")
                .append(text(takeOut.at())).append(". This is everything that Thaw keeps of you. The folder csv has each ")
                .append("table for a spreadsheet, everything.json all of it for a program, and record.fhir.json what ")
                .append("another clinic's system reads.</p>");
        takeOut.tables().forEach(table -> append(page, table));
        return page.append("</body></html>\n").toString();
    }

    private void append(StringBuilder page, RecordTable table) {
        List<Integer> columns = IntStream.range(0, table.columns().size())
                .filter(column -> isReadable(table, column))
                .boxed()
                .toList();
        String name = words(table.name());
        page.append("<h2>").append(name).append("</h2><div><table><caption>").append(table.rows().size())
                .append(" rows</caption><thead><tr>");
        columns.forEach(column -> page.append("<th scope=\"col\">")
                .append(words(table.columns().get(column))).append("</th>"));
        page.append("</tr></thead><tbody>");
        for (List<@Nullable Object> row : table.rows()) {
            page.append("<tr>");
            columns.forEach(column -> page.append("<td>").append(text(row.get(column))).append("</td>"));
            page.append("</tr>");
        }
        page.append("</tbody></table></div>");
    }

    private static boolean isReadable(RecordTable table, int column) {
        String name = table.columns().get(column);
        boolean forPrograms = name.equals("id") || name.endsWith("_id") || name.equals("version");
        return !forPrograms && table.rows().stream().anyMatch(row -> row.get(column) != null);
    }

    private String text(@Nullable Object value) {
        return value instanceof Instant at
                ? moment.format(at)
                : HtmlUtils.htmlEscape(Objects.toString(value, ""));
    }

    /** A name from the database as people write. */
    private static String words(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("_", -1)));
        String first = words.getFirst();
        words.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        return String.join(" ", words);
    }
}
