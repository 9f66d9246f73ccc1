package thaw.admin.usage.ui;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import thaw.admin.usage.UsageReport.Label;
import thaw.admin.usage.UsageReport.Row;
import thaw.admin.usage.UsageReport;
import thaw.domain.usage.Indicator;
import thaw.shell.Words;

/** What a usage report says in words, on the page and in the file. */
final class UsageWords {

    private final Words source;
    private final int threshold;
    private final NumberFormat number;
    private final NumberFormat plain = NumberFormat.getNumberInstance(Locale.ROOT);
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    /** @param threshold the fewest people that a number may stand for */
    UsageWords(Words source, Locale locale, int threshold) {
        this.source = source;
        this.threshold = threshold;
        this.number = NumberFormat.getNumberInstance(locale);
        this.number.setMaximumFractionDigits(1);
        this.plain.setMaximumFractionDigits(1);
        this.plain.setGroupingUsed(false);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.month = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
    }

    /** What the report is about and what it withholds. */
    String lead() {
        return source.text("admin.usage.lead", threshold);
    }

    String legend() {
        return source.text("admin.usage.legend", threshold);
    }

    private String withheld() {
        return source.text("admin.usage.withheld", threshold);
    }

    String label(Label label) {
        return switch (label) {
            case UsageReport.Week week -> day.format(week.monday());
            case UsageReport.Month ofYear -> month.format(ofYear.month());
            case UsageReport.Named named -> named.name();
            case UsageReport.NoProgram none -> source.text("admin.usage.no-program");
        };
    }

    String name(Indicator column) {
        return source.text("admin.usage.column." + column.name());
    }

    /** A cell of the table. */
    String cell(Indicator column, Row row) {
        OptionalDouble value = percent(column, row);
        return value.isPresent() ? written(column, value.getAsDouble()) : withheld();
    }

    /** The numbers of a drawing; null for one that is withheld. */
    List<@Nullable Double> values(Indicator column, List<Row> rows) {
        List<@Nullable Double> values = new ArrayList<>();
        rows.forEach(row -> {
            OptionalDouble value = percent(column, row);
            values.add(value.isPresent() ? value.getAsDouble() : null);
        });
        return values;
    }

    /** The sentence under a drawing. */
    String sentence(Indicator column, List<Row> rows) {
        DoubleSummaryStatistics all = rows.stream()
                .flatMapToDouble(row -> percent(column, row).stream())
                .summaryStatistics();
        long withheld = rows.size() - all.getCount();
        if (all.getCount() == 0) {
            return source.text("admin.usage.sentence.withheld", threshold);
        }
        String from = written(column, all.getMin());
        String to = written(column, all.getMax());
        String range = from.equals(to)
                ? source.text("admin.usage.sentence.same", to)
                : source.text("admin.usage.sentence.range", from, to);
        return withheld == 0 ? range : range + " " + source.text("admin.usage.sentence.gaps", withheld);
    }

    List<String> csvHeader(UsageReport report) {
        List<String> header = new ArrayList<>(List.of(head(report)));
        report.columns().forEach(column -> header.add(name(column)));
        return header;
    }

    List<List<String>> csvRows(UsageReport report) {
        return report.rows().stream().map(row -> csvRow(report, row)).toList();
    }

    private List<String> csvRow(UsageReport report, Row row) {
        List<String> cells = new ArrayList<>(List.of(switch (row.label()) {
            case UsageReport.Week week -> week.monday().toString();
            case UsageReport.Month ofYear -> ofYear.month().toString();
            case UsageReport.Named named -> named.name();
            case UsageReport.NoProgram none -> label(none);
        }));
        report.columns().forEach(column -> {
            OptionalDouble value = percent(column, row);
            cells.add(value.isPresent() ? plain.format(value.getAsDouble()) : withheld());
        });
        return cells;
    }

    /** The head of the first column. */
    String head(UsageReport report) {
        return source.text("admin.usage.by." + report.question().by());
    }

    static boolean isShare(Indicator column) {
        return column.unit() == Indicator.Unit.SHARE;
    }

    private String written(Indicator column, double value) {
        return isShare(column) ? source.text("admin.usage.percent", number.format(value)) : number.format(value);
    }

    private static OptionalDouble percent(Indicator column, Row row) {
        OptionalDouble value = column.of(row.span());
        return value.isPresent() && isShare(column) ? OptionalDouble.of(value.getAsDouble() * 100) : value;
    }
}
