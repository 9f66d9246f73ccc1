package thaw.care.caseload.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.care.caseload.CaseloadRow;
import thaw.shell.Narrow;

/** The clients of a caseload, one a row: columns side by side on a desk, stacked in one on a phone. */
@JsModule("./components/thaw-sparkline.ts")
class CaseloadGrid extends Grid<CaseloadRow> {

    private static final long serialVersionUID = 1L;

    private final transient CaseloadWords words;
    private LocalDate today;

    CaseloadGrid(CaseloadWords words, LocalDate today) {
        this.words = words;
        this.today = today;
        setAriaLabel(getTranslation("care.caseload.grid"));
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("caseload");
        setPageSize(50);
        setSelectionMode(SelectionMode.NONE);
        Narrow.stack(this, this::addWide, () -> column(addColumn(stacked()), "care.caseload.client", "16rem")
                .setFlexGrow(1)
                .setPartNameGenerator(CaseloadGrid::pressing));
        addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(address(click.getItem()))));
        setSizeFull();
    }

    /** Days are counted up to this one. */
    void setToday(LocalDate today) {
        this.today = today;
    }

    private void addWide() {
        column(addColumn(who()), "care.caseload.client", "12rem")
                .setFrozen(true)
                .setPartNameGenerator(CaseloadGrid::pressing);
        column(addColumn(why()), "care.caseload.reason", "20rem").setFlexGrow(1);
        column(addColumn(row -> words.contact(row, today)), "care.caseload.contact", "7.5rem");
        column(addColumn(level()), "care.caseload.level", "10.5rem");
        column(addColumn(sparkline()), "care.caseload.volume", "9rem");
        column(addColumn(words::adherence), "care.caseload.adherence", "10rem");
        column(addColumn(words::program), "care.caseload.program", "9rem");
    }

    private Column<CaseloadRow> column(Column<CaseloadRow> column, String header, String width) {
        return column.setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
    }

    /** The bar at the edge of a row that cannot wait. */
    private static @Nullable String pressing(CaseloadRow row) {
        return row.tier() == 3 ? "urgent" : row.tier() == 2 ? "heed" : null;
    }

    private static String address(CaseloadRow row) {
        return "clients/" + row.client();
    }

    private LitRenderer<CaseloadRow> who() {
        return LitRenderer.<CaseloadRow>of("<a href=\"${item.href}\" class=\"client-link\">${item.name}</a>")
                .withProperty("href", CaseloadGrid::address)
                .withProperty("name", CaseloadRow::name);
    }

    private LitRenderer<CaseloadRow> why() {
        return LitRenderer.<CaseloadRow>of("<span class=\"reason tier-${item.tier}\">"
                        + "<span class=\"tier-word\">${item.word}</span> ${item.why}"
                        + "<span class=\"news\">${item.news}</span></span>")
                .withProperty("news", words::news)
                .withProperty("tier", CaseloadRow::tier)
                .withProperty("word", words::tier)
                .withProperty("why", row -> words.reason(row, today));
    }

    private LitRenderer<CaseloadRow> stacked() {
        return LitRenderer.<CaseloadRow>of("<div class=\"stacked tier-${item.tier}\">"
                        + "<a href=\"${item.href}\" class=\"client-link\">${item.name}</a>"
                        + "<span class=\"tier-word\">${item.word}</span>"
                        + "<span class=\"line\">${item.why}</span>"
                        + "<span class=\"line news\">${item.news}</span>"
                        + "<span class=\"line quiet\">${item.how}</span></div>")
                .withProperty("href", CaseloadGrid::address)
                .withProperty("name", CaseloadRow::name)
                .withProperty("tier", CaseloadRow::tier)
                .withProperty("word", words::tier)
                .withProperty("why", row -> words.reason(row, today))
                .withProperty("news", words::news)
                .withProperty("how", row -> words.level(row) + " · " + words.contact(row, today));
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
                .withProperty("values", CaseloadRow::volumes)
                .withProperty("label", words::volume);
    }
}
