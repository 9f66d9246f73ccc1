package thaw.care.pace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import thaw.care.pace.Pace;
import thaw.shell.Words;

/** What the law decided in the last weeks, by which rules, and what therapists said to it. */
final class DecisionLog {

    private final Words source;
    private final DateTimeFormatter moment;

    DecisionLog(Words source, Locale locale, ZoneId zone) {
        this.source = source;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    Component of(List<Pace.Judged> decisions) {
        if (decisions.isEmpty()) {
            return new Paragraph(source.text("care.pace.log.empty"));
        }
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = header.addRow();
        List.of("when", "what", "level", "rules", "answer")
                .forEach(column -> names.addHeaderCell().setText(source.text("care.pace.log." + column)));
        NativeTableBody body = new NativeTableBody();
        decisions.forEach(decision -> row(body.addRow(), decision));
        table.add(header, body);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", source.text("care.pace.log"));
        return scroll;
    }

    private void row(NativeTableRow row, Pace.Judged judged) {
        row.addDataCell().setText(moment.format(judged.at()));
        row.addDataCell().setText(source.text("care.pace.outcome." + judged.decision().outcome(), judged.after()));
        row.addDataCell().setText(judged.before() == judged.after()
                ? "L" + judged.after()
                : "L" + judged.before() + " → L" + judged.after());
        row.addDataCell().setText(judged.decision().fired().stream()
                .map(fired -> fired.rule().id())
                .collect(Collectors.joining(" ")));
        row.addDataCell().setText(answer(judged));
    }

    private String answer(Pace.Judged judged) {
        if (judged.agreed() == null) {
            return source.text("care.pace.log.open");
        }
        String said = source.text(judged.agreed() ? "care.pace.log.agreed" : "care.pace.log.differs",
                judged.answeredBy() == null ? "" : judged.answeredBy());
        return judged.reason() == null ? said : said + ": " + judged.reason();
    }
}
