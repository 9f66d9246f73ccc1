package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Stream;
import thaw.care.chart.ChartService;
import thaw.care.chart.ClientChart;
import thaw.domain.people.ClientId;
import thaw.shell.ClientTabs;
import thaw.shell.Figure;
import thaw.shell.LiveUpdates;

/** One client's chart: every lane on one time axis, a sentence for each, and the same as a table. Live. */
@Route("clients/:client")
@RolesAllowed("THERAPIST")
public class ChartView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int ALL = 36600;

    private final ValueSignal<Integer> days = new ValueSignal<>(QUARTER);
    private final ChartService charts;
    private final LiveUpdates live;
    private final Clock clock;
    private final CareWords words = this::getTranslation;
    private final H1 name = new H1();
    private final Paragraph dose = new Paragraph();
    private final TrendChart trend = new TrendChart();
    private final Paragraph ended = new Paragraph();
    private final DescriptionList sentences = new DescriptionList();
    private final Section table = new Section();
    private final TrendTable rows = new TrendTable(words, getLocale());

    ChartView(ChartService charts, LiveUpdates live, Clock clock) {
        this.charts = charts;
        this.live = live;
        this.clock = clock;
        addClassNames("page", "page-wide");
        dose.addClassName("lead");
        sentences.addClassNames("facts", "sentences");
        table.setVisible(false);
        table.add(rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ClientChart> chart =
                event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(charts::open);
        if (chart.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientId client = chart.get().client();
        Figure figure = new Figure(getTranslation("care.chart.figure"), trend);
        removeAll();
        add(name, new ClientTabs(client, "chart"), dose, tools(), figure, ended, sentences, table);
        Signal<Double> revision = live.of(client);
        Signal.effect(this, () -> {
            revision.get();
            int wanted = days.get();
            charts.again(client).ifPresent(found -> show(found, wanted));
        });
    }

    private Component tools() {
        RadioButtonGroup<Integer> range = new RadioButtonGroup<>(getTranslation("care.chart.range"));
        range.setItems(MONTH, QUARTER, ALL);
        range.setItemLabelGenerator(choice -> getTranslation("care.chart.range." + choice));
        range.setValue(QUARTER);
        range.addValueChangeListener(change -> days.set(change.getValue()));
        Button asTable = new Button(getTranslation("care.chart.show-table"));
        asTable.getElement().setAttribute("aria-expanded", "false");
        asTable.addClickListener(click -> {
            table.setVisible(!table.isVisible());
            asTable.getElement().setAttribute("aria-expanded", String.valueOf(table.isVisible()));
        });
        Div tools = new Div(range, asTable);
        tools.addClassName("tools");
        return tools;
    }

    private void show(ClientChart chart, int wanted) {
        name.setText(chart.name());
        dose.setText(words(chart));
        trend.show(TrendJson.of(words, getLocale(), chart, clock.instant(), wanted));
        LocalDate today = LocalDate.ofInstant(clock.instant(), chart.zone());
        LocalDate end = LaneSentence.end(chart, today);
        ended.setVisible(end.isBefore(today));
        ended.setText(getTranslation("care.chart.ended", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(end)));
        sentences.removeAll();
        Stream.of(Lane.values()).flatMap(lane -> lane.questions().stream()).forEach(question -> sentences.add(
                new DescriptionList.Term(getTranslation("care.chart.question." + question)),
                new DescriptionList.Description(LaneSentence.of(words, chart, question, end))));
        rows.show(chart);
    }

    private String words(ClientChart chart) {
        if (chart.level() == null || chart.ceiling() == null) {
            return getTranslation("care.pace.dose.none");
        }
        String program = chart.program() == null ? "" : getTranslation("care.chart.program", chart.program());
        return program + " " + getTranslation(
                chart.paused() ? "care.pace.dose.paused" : "care.pace.dose", chart.level(), chart.ceiling());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.chart.title") + " · Thaw";
    }
}
