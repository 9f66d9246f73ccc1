package thaw.care.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Plain tables of text that scroll sideways in a box of their own. */
final class Tables {

    private Tables() {}

    static Div of(String name, List<String> columns, List<List<String>> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("data");
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = header.addRow();
        columns.forEach(column -> names.addHeaderCell().setText(column));
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> {
            NativeTableRow line = body.addRow();
            row.forEach(cell -> line.addDataCell().setText(cell));
        });
        table.add(header, body);
        Div wrap = new Div(table);
        wrap.addClassName("data-wrap");
        wrap.getElement().setAttribute("tabindex", "0");
        wrap.getElement().setAttribute("role", "region");
        wrap.getElement().setAttribute("aria-label", name);
        return wrap;
    }
}
