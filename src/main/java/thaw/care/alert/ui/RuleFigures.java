package thaw.care.alert.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import thaw.care.alert.AlertService;
import thaw.care.alert.RuleRow;

/** How the rules do: how often each spoke, and what became of it. Read when somebody looks. */
class RuleFigures extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of("rule", "fired", "alerts", "acted", "dismissed", "to-owner");

    private final transient AlertService service;
    private final transient AlertWords words;
    private final Div content = new Div();

    RuleFigures(AlertService service, AlertWords words) {
        super();
        this.service = service;
        this.words = words;
        addClassName("rule-figures");
        setSummaryText(getTranslation("alert.rules"));
        content.addClassName("table-scroll");
        content.getElement().setAttribute("tabindex", "0");
        content.getElement().setAttribute("role", "region");
        content.getElement().setAttribute("aria-label", getTranslation("alert.rules"));
        setContent(content);
        addToggleListener(toggle -> refresh());
    }

    void refresh() {
        if (isOpen()) {
            content.removeAll();
            List<RuleRow> rows = service.rules();
            content.add(rows.isEmpty() ? new Span(getTranslation("alert.rules.none")) : table(rows));
        }
    }

    private NativeTable table(List<RuleRow> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        table.setCaptionText(getTranslation("alert.rules.caption", AlertService.RULE_DAYS));
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> head.add(header(getTranslation("alert.rules." + column), "col")));
        table.getHead().add(head);
        NativeTableBody body = table.getBody();
        rows.forEach(row -> body.add(row(row)));
        return table;
    }

    private NativeTableRow row(RuleRow row) {
        NativeTableRow line = new NativeTableRow();
        NativeTableHeaderCell rule = header("", "row");
        Span id = new Span(row.rule());
        id.addClassName("rule-id");
        rule.add(id, new Span(" " + words.reason(row.rule())));
        rule.addClassName("rule-cell");
        line.add(rule);
        List.of(
                        String.valueOf(row.fired()),
                        String.valueOf(row.alerts()),
                        String.valueOf(row.acted()),
                        String.valueOf(row.dismissed()),
                        words.span(row.secondsToOwner()))
                .forEach(value -> {
                    NativeTableCell cell = new NativeTableCell(value);
                    cell.addClassName("number");
                    line.add(cell);
                });
        return line;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
