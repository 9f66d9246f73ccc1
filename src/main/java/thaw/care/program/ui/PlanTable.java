package thaw.care.program.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import thaw.domain.practice.Route;
import thaw.shell.Words;

/** The days of a plan, one a line. */
final class PlanTable {

    /** A day: when, in which phase (from 0), on which route, and what became of it. */
    record Row(LocalDate day, int phase, Route route, String state) {}

    private PlanTable() {}

    static Div of(Words source, Locale locale, List<Row> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = header.addRow();
        List.of("day", "weekday", "phase", "route", "state")
                .forEach(column -> names.addHeaderCell().setText(source.text("care.program.column." + column)));
        NativeTableBody body = new NativeTableBody();
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        rows.forEach(row -> add(source, days, body.addRow(), row));
        table.add(header, body);
        Div scroller = new Div(table);
        scroller.addClassName("table-scroll");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", source.text("care.program.plan"));
        return scroller;
    }

    private static void add(Words source, DateTimeFormatter days, NativeTableRow line, Row row) {
        line.addDataCell().setText(days.format(row.day()));
        line.addDataCell().setText(source.text("care.program.weekday." + row.day().getDayOfWeek()));
        line.addDataCell().setText(String.valueOf(row.phase() + 1));
        line.addDataCell().setText(row.route().title());
        line.addDataCell().setText(source.text("care.program.state." + row.state()));
    }
}
