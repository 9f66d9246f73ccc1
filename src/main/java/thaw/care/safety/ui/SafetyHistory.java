package thaw.care.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.stream.Stream;
import thaw.care.safety.SafetyPage;

/** Everything that was ever done to the gates, newest first. */
class SafetyHistory extends Section {

    private static final long serialVersionUID = 1L;

    private final Div content = new Div();

    SafetyHistory() {
        addClassNames("card", "safety-history");
        add(new H2(getTranslation("safety.history")), content);
    }

    void show(SafetyPage page, SafetyWords words) {
        content.removeAll();
        content.add(page.acts().isEmpty()
                ? new Paragraph(getTranslation("safety.history.none"))
                : table(page, words));
    }

    private Component table(SafetyPage page, SafetyWords words) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = header.addRow();
        Stream.of("when", "what", "who", "why").forEach(column -> {
            var cell = names.addHeaderCell();
            cell.setText(getTranslation("safety.history." + column));
            cell.getElement().setAttribute("scope", "col");
        });
        NativeTableBody body = new NativeTableBody();
        page.acts().reversed().forEach(act -> row(body.addRow(), act, words));
        table.add(header, body);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("safety.history"));
        return scroll;
    }

    private static void row(NativeTableRow row, SafetyPage.Act act, SafetyWords words) {
        row.addDataCell().setText(words.moment(act.at()));
        row.addDataCell().setText(words.done(act.change()));
        row.addDataCell().setText(words.who(act));
        row.addDataCell().setText(Optional.ofNullable(act.reason()).orElse(""));
    }
}
