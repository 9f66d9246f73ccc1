package thaw.admin.content.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.IntStream;
import thaw.account.CurrentUser;
import thaw.admin.content.ContentService;
import thaw.admin.content.ProgramRow;
import thaw.admin.content.RouteRow;
import thaw.admin.content.SuspensionService;

/** The programs and practices that there are. */
@Route("content")
@Menu(title = "admin.nav.content", order = 4)
@RolesAllowed("ADMIN")
public class ContentView extends Main implements HasDynamicTitle {

    private final ContentService content;

    ContentView(ContentService content, SuspensionService suspensions, CurrentUser user) {
        this.content = content;
        addClassNames("page", "page-wide");
        List<RouteRow> practices = content.practices();
        int many = practices.stream()
                .flatMap(row -> row.byLevel().stream())
                .mapToInt(Integer::intValue)
                .sum();
        add(
                new H1(getTranslation("admin.content.title")),
                new Anchor("content/questionnaires", getTranslation("measure.title")),
                new SuspensionsCard(suspensions, user.get().zone()),
                new H2(getTranslation("admin.content.programs")),
                programs(),
                new H2(getTranslation("admin.content.practices")),
                new Paragraph(getTranslation("admin.content.practices.lead", many)),
                new Anchor("content/practices", getTranslation("admin.content.practices.all")),
                practices(practices));
    }

    private Grid<ProgramRow> programs() {
        Grid<ProgramRow> grid = new Grid<>();
        grid.setAriaLabel(getTranslation("admin.content.programs"));
        grid.setAllRowsVisible(true);
        grid.addClassName("few-columns");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(ProgramRow::name).setHeader(getTranslation("admin.content.name")).setAutoWidth(true);
        grid.addColumn(ProgramRow::version).setHeader(getTranslation("admin.content.version")).setTextAlign(ColumnTextAlign.END);
        grid.addColumn(ProgramRow::phases).setHeader(getTranslation("admin.content.phases")).setTextAlign(ColumnTextAlign.END);
        grid.addColumn(ProgramRow::weeks).setHeader(getTranslation("admin.content.weeks")).setTextAlign(ColumnTextAlign.END);
        grid.setItems(content.programs());
        return grid;
    }

    private Grid<RouteRow> practices(List<RouteRow> rows) {
        Grid<RouteRow> grid = new Grid<>();
        grid.setAriaLabel(getTranslation("admin.content.practices"));
        grid.setAllRowsVisible(true);
        grid.addClassName("few-columns");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row -> row.route().title())
                .setHeader(getTranslation("admin.content.route"))
                .setAutoWidth(true)
                .setFrozen(true);
        IntStream.rangeClosed(1, RouteRow.LEVELS)
                .forEach(level -> grid.addColumn(row -> row.at(level))
                        .setHeader(getTranslation("admin.content.level", level))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("6rem"));
        grid.setItems(rows);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.content.title") + " · Thaw";
    }
}
