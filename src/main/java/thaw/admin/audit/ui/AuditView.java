package thaw.admin.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import thaw.admin.audit.AuditFilter;
import thaw.admin.audit.AuditRow;
import thaw.admin.audit.AuditService;
import thaw.admin.audit.AuditTrail;
import thaw.admin.people.PeopleService;
import thaw.admin.people.PersonRow;
import thaw.shell.Narrow;

/** Who opened or changed whose record, newest first. */
@Route("audit")
@Menu(title = "shell.nav.audit", order = 3)
@RolesAllowed("ADMIN")
public class AuditView extends Main implements HasDynamicTitle {

    private final ValueSignal<AuditFilter> filter = new ValueSignal<>(AuditFilter.all());
    private final AuditService audit;
    private final PeopleService people;
    private final DateTimeFormatter moment;
    private final Grid<AuditRow> grid = new Grid<>();

    AuditView(AuditService audit, PeopleService people) {
        this.audit = audit;
        this.people = people;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(audit.zone());
        addClassNames("page", "page-wide");
        Paragraph lead = new Paragraph(getTranslation("admin.audit.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("admin.audit.title")), lead, tools(), table());
        Signal.effect(this, () -> show(filter.get()));
    }

    private void show(AuditFilter wanted) {
        AuditTrail trail = new AuditTrail(audit, wanted);
        grid.setItems(query -> trail.stretch(query.getOffset(), query.getLimit()).stream());
    }

    private Component tools() {
        ComboBox<PersonRow> person = new ComboBox<>(getTranslation("admin.audit.person"));
        person.setPlaceholder(getTranslation("admin.audit.everyone"));
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(row -> row.name() + " (" + row.username() + ")");
        person.setItems(query ->
                people.list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.addValueChangeListener(change -> filter.update(before -> new AuditFilter(
                Optional.ofNullable(change.getValue()).map(PersonRow::account).orElse(null), before.day())));
        DatePicker day = new DatePicker(getTranslation("admin.audit.day"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(
                change -> filter.update(before -> new AuditFilter(before.person(), change.getValue())));
        Div tools = new Div(person, day);
        tools.addClassName("admin-tools");
        return tools;
    }

    private Grid<AuditRow> table() {
        grid.setAriaLabel(getTranslation("admin.audit.grid"));
        grid.addClassName("admin-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(50);
        List<Grid.Column<AuditRow>> wide = List.of(
                column("admin.audit.when", row -> moment.format(row.at())).setFlexGrow(2),
                column("admin.audit.who", this::who).setFlexGrow(2),
                column("admin.people.role", row -> getTranslation("admin.people.role." + row.role())),
                column("admin.audit.act", this::act),
                column("admin.audit.part", this::part),
                column("admin.audit.whose", AuditView::whose).setFlexGrow(2));
        Grid.Column<AuditRow> stacked = grid.addColumn(stacked()).setHeader(getTranslation("admin.audit.act"));
        Narrow.stack(grid, wide, stacked);
        return grid;
    }

    private Grid.Column<AuditRow> column(String header, ValueProvider<AuditRow, String> value) {
        return grid.addColumn(value).setHeader(getTranslation(header));
    }

    private LitRenderer<AuditRow> stacked() {
        return LitRenderer.<AuditRow>of("<div class=\"stacked\"><span class=\"client-link\">${item.who}</span>"
                        + "<span class=\"line\">${item.what}</span><span class=\"line quiet\">${item.when}</span></div>")
                .withProperty("who", this::who)
                .withProperty("what", row -> act(row) + " · " + part(row) + " · " + whose(row))
                .withProperty("when", row -> moment.format(row.at()));
    }

    private String who(AuditRow row) {
        return Optional.ofNullable(row.who()).orElse(getTranslation("admin.audit.itself"));
    }

    private String act(AuditRow row) {
        return getTranslation("admin.audit.act." + row.act());
    }

    private String part(AuditRow row) {
        return getTranslation("admin.audit.part." + row.part());
    }

    private static String whose(AuditRow row) {
        return row.client() + " · " + row.shortRecord();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.audit.title") + " · Thaw";
    }
}
