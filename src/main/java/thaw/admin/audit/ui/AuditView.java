package thaw.admin.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import thaw.admin.audit.AuditFilter;
import thaw.admin.audit.AuditRow;
import thaw.admin.audit.AuditService;
import thaw.admin.audit.AuditTrail;
import thaw.admin.people.PeopleService;
import thaw.record.csv.WrittenCsv;
import thaw.shell.Narrow;

/** Who opened or changed whose record, newest first; searched, taken along as a file, and checked. */
@Route("audit")
@Menu(title = "shell.nav.audit", order = 3)
@RolesAllowed("ADMIN")
public class AuditView extends Main implements HasDynamicTitle {

    private final ValueSignal<AuditFilter> filter = new ValueSignal<>(AuditFilter.all());
    private final AuditService audit;
    private final transient AuditWords words;
    private final Grid<AuditRow> grid = new Grid<>();

    AuditView(AuditService audit, PeopleService people) {
        this.audit = audit;
        this.words = new AuditWords(this::getTranslation, getLocale(), audit.zone());
        addClassNames("page", "page-wide");
        Paragraph lead = new Paragraph(getTranslation("admin.audit.lead"));
        lead.addClassName("page-lead");
        AuditSearch search = new AuditSearch(people, filter::set);
        Anchor download = download();
        download.addClassName("at-end");
        search.add(download);
        add(new H1(getTranslation("admin.audit.title")), lead, search, table(), new AuditCheck(audit));
        Signal.effect(this, () -> show(filter.get()));
    }

    private void show(AuditFilter wanted) {
        AuditTrail trail = new AuditTrail(audit, wanted);
        grid.setItems(query -> trail.stretch(query.getOffset(), query.getLimit()).stream());
    }

    private Grid<AuditRow> table() {
        grid.setAriaLabel(getTranslation("admin.audit.grid"));
        grid.addClassName("admin-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(50);
        Narrow.stack(
                grid, this::addWide, () -> grid.addColumn(stacked()).setHeader(getTranslation("admin.audit.act")));
        return grid;
    }

    private void addWide() {
        column("admin.audit.when", words::when).setFlexGrow(3);
        column("admin.audit.who", words::who).setFlexGrow(2);
        column("admin.people.role", words::role);
        column("admin.audit.act", words::act);
        column("admin.audit.part", words::part);
        column("admin.audit.whose", words::whose).setFlexGrow(2);
        column("admin.audit.why", words::why);
        column("admin.audit.from", words::from);
        column("admin.audit.number", AuditRow::number);
    }

    private Grid.Column<AuditRow> column(String header, ValueProvider<AuditRow, String> value) {
        return grid.addColumn(value).setHeader(getTranslation(header));
    }

    private LitRenderer<AuditRow> stacked() {
        return LitRenderer.<AuditRow>of("<div class=\"stacked\"><span class=\"client-link\">${item.who}</span>"
                        + "<span class=\"line\">${item.what}</span><span class=\"line quiet\">${item.when}</span></div>")
                .withProperty("who", words::who)
                .withProperty("what", row -> String.join(" · ", words.act(row), words.part(row), words.whose(row)))
                .withProperty("when", row -> String.join(" · ", words.when(row), words.why(row)));
    }

    private Anchor download() {
        Anchor link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("audit.csv");
                    event.setContentType("text/csv;charset=utf-8");
                    write(event);
                },
                "");
        link.getElement().setAttribute("download", true);
        link.setTabIndex(-1);
        link.add(new Button(getTranslation("admin.audit.download")));
        return link;
    }

    /** Stretch by stretch, so that a long log needs no more memory than a short one. */
    private void write(DownloadEvent event) throws IOException {
        AuditTrail trail = new AuditTrail(audit, filter.peek());
        try (OutputStream out = event.getOutputStream()) {
            out.write(WrittenCsv.of(AuditWords.csvHeader(), List.of()).getBytes(StandardCharsets.UTF_8));
            List<AuditRow> rows = trail.stretch(0, AuditService.LONGEST);
            for (int written = 0; !rows.isEmpty(); rows = trail.stretch(written, AuditService.LONGEST)) {
                written += rows.size();
                out.write(WrittenCsv.lines(rows.stream().map(AuditWords::csvRow).toList())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.audit.title") + " · Thaw";
    }
}
