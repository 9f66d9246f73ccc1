package thaw.care.program.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import thaw.domain.practice.Route;
import thaw.shell.TextTable;
import thaw.shell.Words;

/** The days of a plan, one a line, as long as the plan is; it scrolls by itself. */
class PlanTable extends TextTable {

    private static final long serialVersionUID = 1L;

    /** A day: when, in which phase (from 0), on which route, and what became of it. */
    record Row(LocalDate day, int phase, Route route, String state) {}

    PlanTable(Words words, Locale locale, List<Row> rows) {
        super(
                words.text("care.program.plan"),
                Stream.of("day", "phase", "route", "state")
                        .map(column -> words.text("care.program.column." + column))
                        .toList(),
                rows.stream().map(row -> line(words, locale, row)).toList());
        addClassName("plan-table");
    }

    private static List<String> line(Words words, Locale locale, Row row) {
        return List.of(
                DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(row.day()),
                String.valueOf(row.phase() + 1),
                row.route().title(),
                words.text("care.program.state." + row.state()));
    }
}
