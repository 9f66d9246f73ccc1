package thaw.admin.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.admin.usage.UsageQuestion;
import thaw.admin.usage.UsageQuestion.By;
import thaw.admin.usage.UsageReport;
import thaw.admin.usage.UsageReport.Choice;
import thaw.admin.usage.UsageReport.Row;
import thaw.admin.usage.UsageService;
import thaw.domain.people.AccountId;
import thaw.domain.program.ProgramId;
import thaw.record.csv.WrittenCsv;

/** How much Thaw is used: a drawing a measure, and the table that says the same. */
@Route("usage")
@Menu(title = "shell.nav.usage", order = 1)
@RolesAllowed("ADMIN")
public class UsageView extends Main implements HasDynamicTitle {

    /** A longer table scrolls in itself: a practice may have hundreds of teams. */
    private static final int MOST_AT_ONCE = 60;

    private static final List<Integer> RANGES = List.of(4, 12, 26, 52);
    private static final int USUAL_RANGE = 12;

    private final ValueSignal<UsageQuestion> question = new ValueSignal<>(UsageQuestion.ofWeeks(USUAL_RANGE));
    private final UsageService usage;
    private final UsageWords words;
    private final Grid<Row> grid = new Grid<>();
    private final UsageFigures figures = new UsageFigures();
    private final Select<Integer> range = new Select<>();
    private final Select<By> by = new Select<>();
    private final ComboBox<Choice<ProgramId>> program = new ComboBox<>();
    private final ComboBox<Choice<AccountId>> therapist = new ComboBox<>();

    UsageView(UsageService usage) {
        this.usage = usage;
        this.words = new UsageWords(this::getTranslation, getLocale(), usage.threshold());
        addClassNames("page", "page-wide");
        Paragraph lead = new Paragraph(words.lead());
        lead.addClassName("page-lead");
        Paragraph legend = new Paragraph(words.legend());
        legend.addClassName("quiet");
        add(new H1(getTranslation("admin.usage.title")), lead, tools(), table(), legend, figures);
        Signal.effect(this, () -> show(usage.report(question.get())));
    }

    private void show(UsageReport report) {
        boolean overTime = report.question().by() == By.WEEK || report.question().by() == By.MONTH;
        program.setEnabled(overTime);
        therapist.setEnabled(overTime);
        grid.removeAllColumns();
        grid.addColumn(row -> words.label(row.label()))
                .setHeader(words.head(report))
                .setAutoWidth(true)
                .setFrozen(true);
        report.columns().forEach(column -> grid.addColumn(row -> words.cell(column, row))
                .setHeader(words.name(column))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true));
        grid.setAllRowsVisible(report.rows().size() <= MOST_AT_ONCE);
        grid.setItems(report.rows());
        figures.show(report, words);
    }

    private Component tools() {
        range.setLabel(getTranslation("admin.usage.range"));
        range.setItems(RANGES);
        range.setItemLabelGenerator(weeks -> getTranslation("admin.usage.weeks", weeks));
        range.setValue(USUAL_RANGE);
        range.addValueChangeListener(change -> ask());
        by.setLabel(getTranslation("admin.usage.rows"));
        by.setItems(By.values());
        by.setItemLabelGenerator(value -> getTranslation("admin.usage.rows." + value));
        by.setValue(By.WEEK);
        by.addValueChangeListener(change -> ask());
        filter(program, "admin.usage.program", usage.programs());
        program.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                therapist.clear();
            }
            ask();
        });
        filter(therapist, "admin.usage.therapist", usage.therapists());
        therapist.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                program.clear();
            }
            ask();
        });
        Div files = new Div(
                download("admin.usage.download", "usage.csv", "text/csv;charset=utf-8", this::csv),
                download("admin.usage.pdf", "usage.pdf", "application/pdf", this::pdf));
        files.addClassNames("button-row", "at-end");
        Div tools = new Div(range, by, program, therapist, files);
        tools.addClassName("admin-tools");
        return tools;
    }

    private <K> void filter(ComboBox<Choice<K>> box, String label, List<Choice<K>> choices) {
        box.setLabel(getTranslation(label));
        box.setPlaceholder(getTranslation("admin.usage.all"));
        box.setClearButtonVisible(true);
        box.setItems(choices);
        box.setItemLabelGenerator(choice -> words.label(choice.label()));
    }

    private void ask() {
        boolean overTime = by.getValue() == By.WEEK || by.getValue() == By.MONTH;
        @Nullable ProgramId ofProgram = overTime ? id(program.getValue()) : null;
        @Nullable AccountId ofTherapist = overTime && ofProgram == null ? id(therapist.getValue()) : null;
        question.set(new UsageQuestion(range.getValue(), by.getValue(), ofProgram, ofTherapist));
    }

    private static <K> @Nullable K id(@Nullable Choice<K> choice) {
        return choice == null ? null : choice.id();
    }

    private Grid<Row> table() {
        grid.setAriaLabel(getTranslation("admin.usage.grid"));
        grid.addClassName("usage-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private byte[] csv(UsageReport report) {
        return WrittenCsv.of(words.csvHeader(report), words.csvRows(report)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] pdf(UsageReport report) {
        String of = Stream.of(program, therapist)
                .filter(ComboBox::isEnabled)
                .flatMap(box -> box.getOptionalValue().map(choice -> getTranslation(
                        "admin.usage.paper.of", box.getLabel(), words.label(choice.label()))).stream())
                .collect(Collectors.joining(" "));
        return new UsagePaper(this::getTranslation, getLocale(), words, report).pdf(of);
    }

    private Anchor download(String key, String file, String type, Function<UsageReport, byte[]> content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = content.apply(usage.report(question.peek()));
                    return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                "");
        link.getElement().setAttribute("download", true);
        link.setTabIndex(-1);
        link.add(new Button(getTranslation(key)));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.usage.title") + " · Thaw";
    }
}
