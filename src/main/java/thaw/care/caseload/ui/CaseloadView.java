package thaw.care.caseload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import thaw.account.CurrentUser;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadRow;
import thaw.care.caseload.CaseloadService;
import thaw.shell.LiveUpdates;

/** Who needs me today: the most pressing first, with the reason in words; a row moves when a client checks in. */
@Route("caseload")
@Menu(title = "shell.nav.caseload", order = 1)
@RolesAllowed("THERAPIST")
@JsModule("./components/thaw-sparkline.ts")
public class CaseloadView extends Main implements HasDynamicTitle {

    /** Below this width, in CSS pixels, a row is a card. */
    private static final int PHONE = 768;

    private final ValueSignal<CaseloadFilter> filter = new ValueSignal<>(CaseloadFilter.all());
    private final CaseloadService caseload;
    private final CaseloadWords words;
    private final Grid<CaseloadRow> grid = new Grid<>();
    private final Paragraph summary = new Paragraph();
    private LocalDate today;

    CaseloadView(CaseloadService caseload, LiveUpdates live, CurrentUser user) {
        this.caseload = caseload;
        this.today = caseload.today();
        this.words = new CaseloadWords(this::getTranslation, getLocale());
        addClassNames("page", "page-wide");
        summary.addClassName("lead");
        add(new H1(getTranslation("care.caseload.title")), summary, tools(), list());
        Signal<Double> revision = live.ofCaseload(user.get().id());
        Signal.effect(this, () -> {
            revision.get();
            show(filter.get());
        });
    }

    private void show(CaseloadFilter wanted) {
        today = caseload.today();
        int waiting = caseload.count(new CaseloadFilter("", true));
        summary.setText(waiting == 0
                ? getTranslation("care.caseload.calm")
                : getTranslation("care.caseload.waiting", waiting));
        grid.setItems(
                query -> caseload.list(wanted, query.getOffset(), query.getLimit()).stream(),
                query -> caseload.count(wanted));
    }

    private Component tools() {
        TextField name = new TextField(getTranslation("care.caseload.find"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(
                change -> filter.update(before -> new CaseloadFilter(change.getValue(), before.waiting())));
        Checkbox waiting = new Checkbox(getTranslation("care.caseload.waiting-alone"));
        waiting.addValueChangeListener(
                change -> filter.update(before -> new CaseloadFilter(before.name(), change.getValue())));
        Div tools = new Div(name, waiting);
        tools.addClassName("tools");
        return tools;
    }

    private Grid<CaseloadRow> list() {
        grid.setAriaLabel(getTranslation("care.caseload.grid"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("caseload");
        grid.setPageSize(50);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Column<CaseloadRow> phone = grid.addColumn(phone()).setHeader(getTranslation("care.caseload.client"));
        List<Column<CaseloadRow>> desk = List.of(
                grid.addColumn(who()).setHeader(getTranslation("care.caseload.client")).setFlexGrow(2).setFrozen(true),
                grid.addColumn(why()).setHeader(getTranslation("care.caseload.reason")).setWidth("20rem").setFlexGrow(4),
                narrow(row -> words.contact(row, today), "care.caseload.contact"),
                grid.addColumn(level()).setHeader(getTranslation("care.caseload.level")).setWidth("9rem").setFlexGrow(0),
                grid.addColumn(sparkline()).setHeader(getTranslation("care.caseload.volume")).setWidth("9.5rem").setFlexGrow(0),
                narrow(words::adherence, "care.caseload.adherence"),
                grid.addColumn(words::program).setHeader(getTranslation("care.caseload.program")).setFlexGrow(2));
        Signal<WindowSize> window = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal.effect(this, () -> {
            int width = window.get().width();
            boolean small = width > 0 && width < PHONE;
            phone.setVisible(small);
            desk.forEach(column -> column.setVisible(!small));
        });
        grid.addItemClickListener(click -> getUI().ifPresent(
                ui -> ui.navigate("clients/" + click.getItem().client())));
        grid.setSizeFull();
        return grid;
    }

    private Column<CaseloadRow> narrow(ValueProvider<CaseloadRow, String> words, String header) {
        return grid.addColumn(words).setHeader(getTranslation(header)).setWidth("8.5rem").setFlexGrow(0);
    }

    /** On a phone a row is a small card: who, why, and how it stands. */
    private LitRenderer<CaseloadRow> phone() {
        return LitRenderer.<CaseloadRow>of("<div class=\"caseload-card\">"
                        + "<a href=\"${item.href}\" class=\"client-link\">${item.name}</a>"
                        + "<span class=\"reason tier-${item.tier}\"><span class=\"tier-word\">${item.word}</span>"
                        + " ${item.why}</span><span class=\"quiet\">${item.how}</span></div>")
                .withProperty("href", row -> "clients/" + row.client())
                .withProperty("name", CaseloadRow::name)
                .withProperty("tier", CaseloadRow::tier)
                .withProperty("word", words::tier)
                .withProperty("why", row -> words.reason(row, today))
                .withProperty("how", row -> words.level(row) + " · " + words.contact(row, today));
    }

    private LitRenderer<CaseloadRow> who() {
        return LitRenderer.<CaseloadRow>of("<a href=\"${item.href}\" class=\"client-link\">${item.name}</a>")
                .withProperty("href", row -> "clients/" + row.client())
                .withProperty("name", CaseloadRow::name);
    }

    private LitRenderer<CaseloadRow> why() {
        return LitRenderer.<CaseloadRow>of(
                        "<span class=\"reason tier-${item.tier}\"><span class=\"tier-word\">${item.word}</span>"
                                + " ${item.why}</span>")
                .withProperty("tier", CaseloadRow::tier)
                .withProperty("word", words::tier)
                .withProperty("why", row -> words.reason(row, today));
    }

    private LitRenderer<CaseloadRow> level() {
        return LitRenderer.<CaseloadRow>of("<span class=\"level level-${item.level}\">${item.text}</span>")
                .withProperty("level", row -> row.level() == null ? 0 : row.level())
                .withProperty("text", words::level);
    }

    private LitRenderer<CaseloadRow> sparkline() {
        return LitRenderer.<CaseloadRow>of(
                        "<thaw-sparkline .values=${item.values} .min=${0} .max=${100} .label=${item.label}>"
                                + "</thaw-sparkline>")
                .withProperty("values", row -> row.volumes().stream()
                        .map(CaseloadRow.Point::volume)
                        .toList())
                .withProperty("label", words::volume);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.caseload.title") + " · Thaw";
    }
}
