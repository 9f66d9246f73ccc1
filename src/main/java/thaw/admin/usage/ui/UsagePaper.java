package thaw.admin.usage.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import thaw.admin.usage.UsageReport;
import thaw.domain.usage.Indicator;
import thaw.record.pdf.PdfPage;
import thaw.shell.Words;

/** A usage report on paper: the table as it stands on the page, and a drawing a column with its sentence. */
record UsagePaper(Words source, Locale locale, UsageWords words, UsageReport report) {

    private static final Color INK = new Color(0x17626b);
    private static final Color QUIET = new Color(0xc9cdca);
    private static final double BAR = 0.7;

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 14mm 12mm; }
            body { font-family: 'Liberation Sans'; font-size: 8.5pt; color: #1d2a30; }
            h1 { font-size: 15pt; font-weight: normal; margin: 0 0 4pt 0; }
            h2 { font-size: 11pt; font-weight: normal; margin: 10pt 0 4pt 0; }
            p { margin: 0 0 4pt 0; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            th { text-align: right; font-weight: normal; color: #4a585f; vertical-align: bottom; }
            td { text-align: right; }
            th, td { padding: 2pt 4pt; border-bottom: 0.5pt solid #c9cdca; }
            .name { text-align: left; width: 12%; }
            .figure { page-break-inside: avoid; }
            """;

    /** @param of what the report is narrowed to, in words; empty for the whole practice */
    byte[] pdf(String of) {
        Map<String, PdfPage.Picture> pictures = new HashMap<>();
        report.columns().forEach(column -> pictures.put(column.name(), (pen, width, height) ->
                draw(pen, words.values(column, report.rows()), width, height)));
        return PdfPage.of(html(of), pictures);
    }

    private String html(String of) {
        String title = text("admin.usage.paper.title", report.question().weeks());
        return """
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style></head>
                <body><h1>%s</h1><p>%s</p><p>%s</p>%s<p>%s</p><h2>%s</h2>%s</body></html>
                """.formatted(
                        locale.toLanguageTag(), title, text("admin.usage.paper.about"), STYLE, title, escaped(of),
                        escaped(words.lead()), table(), escaped(words.legend()), text("admin.usage.paper.figures"),
                        report.columns().stream().map(this::figure).collect(Collectors.joining()));
    }

    private String table() {
        String head = report.columns().stream()
                .map(column -> "<th>" + escaped(words.name(column)) + "</th>")
                .collect(Collectors.joining("", "<tr><th class=\"name\">" + escaped(words.head(report)) + "</th>", "</tr>"));
        String rows = report.rows().stream()
                .map(row -> report.columns().stream()
                        .map(column -> "<td>" + escaped(words.cell(column, row)) + "</td>")
                        .collect(Collectors.joining(
                                "", "<tr><td class=\"name\">" + escaped(words.label(row.label())) + "</td>", "</tr>")))
                .collect(Collectors.joining());
        return "<table><thead>" + head + "</thead><tbody>" + rows + "</tbody></table>";
    }

    private String figure(Indicator column) {
        return """
                <div class="figure"><p>%s. %s</p>
                <object type="thaw/picture" data="%s" alt="%s" style="width:500pt;height:40pt"></object></div>
                """.formatted(
                        escaped(words.name(column)), escaped(words.sentence(column, report.rows())), column.name(),
                        text("admin.usage.paper.alt"));
    }

    private static void draw(Graphics2D pen, List<@Nullable Double> values, double width, double height) {
        double highest = values.stream().filter(Objects::nonNull).mapToDouble(value -> value).max().orElse(0);
        double step = width / Math.max(1, values.size());
        pen.setColor(QUIET);
        pen.fill(new Rectangle2D.Double(0, height - 1, width, 1));
        pen.setColor(INK);
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null && highest > 0) {
                double tall = (height - 1) * value / highest;
                pen.fill(new Rectangle2D.Double(i * step, height - 1 - tall, step * BAR, tall));
            }
        }
    }

    private String text(String key, Object... arguments) {
        return escaped(source.text(key, arguments));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }
}
