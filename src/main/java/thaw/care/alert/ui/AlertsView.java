package thaw.care.alert.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.care.alert.AlertFilter;
import thaw.care.alert.AlertRow;
import thaw.care.alert.AlertService;
import thaw.care.alert.CoverService;
import thaw.care.alert.NoticeService;
import thaw.care.alert.Waiting;
import thaw.shell.LiveUpdates;

/** What asks for somebody: overdue first, then the more pressing, then the sooner due; beside it, what can be done. */
@Route("alerts")
@Menu(title = "alert.nav", order = 1.5)
@RolesAllowed("THERAPIST")
@CssImport("./styles/alerts.css")
public class AlertsView extends Main implements HasDynamicTitle {

    private final AlertService service;
    private final AlertWords words;
    private final Clock clock;
    private final Paragraph summary = new Paragraph();
    private final Checkbox closed = new Checkbox(getTranslation("alert.closed-ones"));
    private final Grid<AlertRow> grid = new Grid<>();
    private final AlertPanel panel;
    private final RuleFigures rules;
    private Instant now;

    AlertsView(
            AlertService service,
            CoverService covers,
            NoticeService notices,
            LiveUpdates live,
            CurrentUser user,
            Clock clock) {
        Me me = user.get();
        this.service = service;
        this.clock = clock;
        this.now = clock.instant();
        this.words = new AlertWords(this::getTranslation, getLocale(), me.zone(), me.id());
        this.panel = new AlertPanel(service, words, clock, this::show);
        this.rules = new RuleFigures(service, words);
        addClassNames("page", "page-wide", "alerts-page");
        summary.addClassName("lead");
        Div list = new Div(list(), keys());
        list.addClassName("alerts-list");
        Div both = new Div(list, panel);
        both.addClassName("alerts");
        add(new H1(getTranslation("alert.title")), summary, tools(covers, notices), both, rules);
        Signal<Double> revision = live.ofAlerts(me.id());
        Signal.effect(this, () -> {
            revision.get();
            show();
        });
    }

    private void show() {
        now = clock.instant();
        Waiting waiting = service.waiting();
        summary.setText(waiting.open() == 0
                ? getTranslation("alert.calm")
                : getTranslation("alert.waiting", waiting.open(), waiting.urgent()));
        grid.getDataProvider().refreshAll();
        rules.refresh();
        if (!panel.refresh(filter().closed())) {
            service.list(filter(), 0, 1).stream()
                    .findFirst()
                    .ifPresentOrElse(grid::select, () -> {
                        grid.deselectAll();
                        panel.clear();
                    });
        }
    }

    private AlertFilter filter() {
        return new AlertFilter(closed.getValue());
    }

    private Component tools(CoverService covers, NoticeService notices) {
        closed.addValueChangeListener(change -> show());
        Button cover = new Button(getTranslation("alert.cover"), click -> new CoverDialog(covers).open());
        Button notice = new Button(getTranslation("alert.notice"), click -> new NoticeDialog(notices).open());
        Div tools = new Div(closed, cover, notice);
        tools.addClassName("tools");
        return tools;
    }

    private Grid<AlertRow> list() {
        grid.setAriaLabel(getTranslation("alert.grid"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setPageSize(50);
        grid.addColumn(who()).setHeader(getTranslation("alert.client")).setWidth("9rem").setFlexGrow(1);
        grid.addColumn(when()).setHeader(getTranslation("alert.by-when")).setWidth("13rem").setFlexGrow(0);
        grid.addColumn(why()).setHeader(getTranslation("alert.why")).setWidth("14rem").setFlexGrow(4);
        grid.addColumn(words::owner).setHeader(getTranslation("alert.owner")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(stage()).setHeader(getTranslation("alert.state")).setWidth("9rem").setFlexGrow(0);
        grid.setItems(new CallbackDataProvider<>(
                query -> service.list(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> service.count(filter()),
                AlertRow::id));
        ((GridSingleSelectionModel<AlertRow>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.asSingleSelect().addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(row -> panel.open(row.id())));
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(grid::select));
        grid.addItemDoubleClickListener(click -> go(click.getItem()));
        shortcuts();
        return grid;
    }

    /** Single letters, so they count in the list alone, where nobody writes. */
    private void shortcuts() {
        Shortcuts.addShortcutListener(grid, () -> grid.getSelectedItems().forEach(this::go), Key.ENTER).listenOn(grid);
        Shortcuts.addShortcutListener(grid, panel::take, Key.KEY_T).listenOn(grid);
        Shortcuts.addShortcutListener(grid, panel::focusNote, Key.KEY_N).listenOn(grid);
        Shortcuts.addShortcutListener(grid, panel::focusReason, Key.KEY_C).listenOn(grid);
    }

    private void go(AlertRow row) {
        getUI().ifPresent(ui -> ui.navigate("clients/" + row.client()));
    }

    private Paragraph keys() {
        Paragraph keys = new Paragraph(getTranslation("alert.keys"));
        keys.addClassName("quiet");
        return keys;
    }

    private LitRenderer<AlertRow> who() {
        return LitRenderer.<AlertRow>of("<a href=\"${item.href}\" class=\"client-link\">${item.name}</a>")
                .withProperty("href", row -> "clients/" + row.client())
                .withProperty("name", AlertRow::name);
    }

    private LitRenderer<AlertRow> when() {
        return LitRenderer.<AlertRow>of("<span class=\"alert-when tier-${item.tier}\"><span class=\"tier-word\">${item.word}"
                        + "</span> <span class=\"${item.overdue ? 'overdue' : ''}\">${item.due}</span></span>")
                .withProperty("tier", AlertWords::mark)
                .withProperty("word", words::tier)
                .withProperty("overdue", row -> row.isOverdue(now))
                .withProperty("due", row -> words.due(row, now));
    }

    private LitRenderer<AlertRow> why() {
        return LitRenderer.<AlertRow>of(
                        "<span class=\"alert-why\"><span class=\"rule-id\">${item.rule}</span> ${item.why}</span>")
                .withProperty("rule", AlertRow::rule)
                .withProperty("why", row -> words.reason(row.rule()));
    }

    private LitRenderer<AlertRow> stage() {
        return LitRenderer.<AlertRow>of("<span class=\"alert-stage\">${item.stage}"
                        + "${item.failed ? html`<span class=\"pill heed\">${item.failed}</span>` : ''}</span>")
                .withProperty("stage", words::stage)
                .withProperty("failed", row -> row.isOpen() && (row.undelivered() || row.mailFailed())
                        ? getTranslation("alert.not-delivered")
                        : "");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alert.title") + " · Thaw";
    }
}
