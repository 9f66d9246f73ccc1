package thaw.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table of text with a name, which scrolls in a box of its own where there is no room for it. */
public class TextTable extends Div {

    private static final long serialVersionUID = 1L;

    /** A table of this name; each row has a text a column. */
    public TextTable(String name, List<String> columns, List<List<String>> rows) {
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = header.addRow();
        columns.forEach(column -> {
            var cell = names.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        });
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> {
            NativeTableRow line = body.addRow();
            row.forEach(cell -> line.addDataCell().setText(cell));
        });
        NativeTable table = new NativeTable();
        table.addClassName("data");
        table.add(header, body);
        add(table);
        addClassName("data-wrap");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", name);
    }
}
