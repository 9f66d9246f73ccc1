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
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import thaw.account.CurrentUser;
import thaw.admin.content.ContentService;
import thaw.admin.content.ProgramContentService;
import thaw.admin.content.RouteRow;
import thaw.admin.content.SuspensionService;
import thaw.domain.program.Program;
import thaw.programs.ShelvedProgram;

/** The programs and practices that there are. */
@Route("content")
@Menu(title = "admin.nav.content", order = 4)
@RolesAllowed("ADMIN")
public class ContentView extends Main implements HasDynamicTitle {

    ContentView(
            ContentService content, ProgramContentService programs, SuspensionService suspensions, CurrentUser user) {
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
                new Paragraph(getTranslation("program.content.lead")),
                programs(programs.shelves()),
                new H2(getTranslation("admin.content.practices")),
                new Paragraph(getTranslation("admin.content.practices.lead", many)),
                new Anchor("content/practices", getTranslation("admin.content.practices.all")),
                practices(practices));
    }

    private Grid<ShelvedProgram> programs(List<ShelvedProgram> programs) {
        Grid<ShelvedProgram> grid = new Grid<>();
        grid.setAriaLabel(getTranslation("admin.content.programs"));
        grid.setAllRowsVisible(true);
        grid.addClassName("few-columns");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(one -> new Anchor("content/programs/" + one.program().id(), one.program().name()))
                .setHeader(getTranslation("admin.content.name"))
                .setAutoWidth(true);
        number(grid, "version", Program::version);
        number(grid, "phases", program -> program.phases().size());
        number(grid, "weeks", Program::weeks);
        grid.addColumn(one -> getTranslation("program.state." + state(one)))
                .setHeader(getTranslation("admin.content.state"))
                .setAutoWidth(true);
        grid.setItems(programs);
        return grid;
    }

    private static String state(ShelvedProgram one) {
        return one.withdrawn().isPresent() ? "withdrawn" : one.own() ? "own" : "thaw";
    }

    private void number(Grid<ShelvedProgram> grid, String key, ToIntFunction<Program> of) {
        grid.addColumn(one -> of.applyAsInt(one.program()))
                .setHeader(getTranslation("admin.content." + key))
                .setTextAlign(ColumnTextAlign.END);
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
