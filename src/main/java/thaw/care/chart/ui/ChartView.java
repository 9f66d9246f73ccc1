package thaw.care.chart.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import java.util.List;
import java.util.Optional;
import thaw.care.chart.ChangesService;
import thaw.care.chart.ChartService;
import thaw.care.chart.ClientChart;
import thaw.care.chart.ClientReading;
import thaw.care.chart.EventService;
import thaw.care.chart.OpenChart;
import thaw.care.chart.PaperService;
import thaw.care.chart.ReadingService;
import thaw.domain.people.ClientId;
import thaw.shell.ClientTabs;
import thaw.shell.Figure;
import thaw.shell.LiveUpdates;

/**
 * One client's chart: what changed since the therapist looked, every lane on one time axis with its sentence and its
 * table, and below it what is read from them. Live.
 */
@Route("clients/:client")
@RolesAllowed("THERAPIST")
public class ChartView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final double NEVER = -1;

    private final ValueSignal<Wish> wish = new ValueSignal<>(Wish.first());
    private final LiveChart charts;
    private final ChangesService changes;
    private final ReadingService readings;
    private final PaperService papers;
    private final LiveUpdates live;
    private final Clock clock;
    private final CareWords words = this::getTranslation;
    private final H1 name = new H1();
    private final Paragraph dose = new Paragraph();
    private final Paragraph ended = new Paragraph();
    private final Paragraph empty = new Paragraph(getTranslation("chart.empty"));
    private final TrendChart trend = new TrendChart();
    private final DepartedNotice departed = new DepartedNotice();
    private final LaneList lanes = new LaneList(words, getLocale());
    private final Section table = new Section();
    private final TrendTable rows = new TrendTable(words, getLocale());
    private final EventsSection events;
    private Optional<ChangedCard> changed = Optional.empty();
    /** The revision of the record that is shown. */
    private double told = NEVER;
    private Wish drawn = Wish.first();

    ChartView(
            ChartService charts,
            ChangesService changes,
            ReadingService readings,
            PaperService papers,
            EventService events,
            LiveUpdates live,
            Clock clock) {
        this.charts = new LiveChart(charts);
        this.changes = changes;
        this.readings = readings;
        this.papers = papers;
        this.events = new EventsSection(events);
        this.live = live;
        this.clock = clock;
        addClassNames("page", "page-wide", "chart-page");
        dose.addClassName("lead");
        table.setVisible(false);
        table.add(rows);
        trend.whenZoomed(zoom -> zoomed(zoom.stretch()));
        trend.whenEventPressed(this::pressed);
        trend.whenBack(() -> draw(false));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ClientChart> found =
                event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(charts::open);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientChart chart = found.get();
        ClientId client = chart.client();
        ChangedCard card = new ChangedCard(changes, client);
        changed = Optional.of(card);
        List<LazySection<ClientReading>> sections = sections(client);
        Figure figure = new Figure(getTranslation("care.chart.figure"), trend);
        removeAll();
        add(name, new ClientTabs(client, "chart"), dose, card, new ChartTools(wish, table), figure, empty, ended, departed,
                lanes, table, events);
        sections.forEach(section -> add(section));
        add(new PaperSection(papers, client, LaneSentences.end(chart, LocalDate.ofInstant(clock.instant(), chart.zone()))));
        Signal<Double> revision = live.of(client);
        Signal.effect(this, () -> {
            revision.get();
            sections.forEach(LazySection::refresh);
        });
        told = NEVER;
        Signal.effect(this, () -> {
            wish.get();
            follow(revision.get());
        });
    }

    Optional<ClientChart> shown() {
        return charts.chart();
    }

    /** Reads on, as when somebody else wrote. */
    void refresh() {
        charts.readOn();
        charts.get().ifPresent(this::show);
    }

    /** Reads anew when the record has changed, and draws anew then or when the chart is wished for otherwise. */
    private void follow(double revision) {
        boolean again = told != NEVER && revision != told;
        if (again) {
            charts.readOn();
        }
        boolean isTold = revision == told;
        if (!isTold) {
            told = revision;
            charts.get().ifPresent(this::show);
        }
        if (!isTold || !wish.peek().isZoomOf(drawn) || followsZoom()) {
            draw(again);
        }
        drawn = wish.peek();
    }

    /** Draws all of it, or what came in since. */
    private void draw(boolean growing) {
        Wish wanted = wish.peek();
        charts.get().ifPresent(chart -> trend.show(growing
                ? TrendJson.grown(words, getLocale(), chart, clock.instant(), wanted)
                : TrendJson.of(words, getLocale(), chart, clock.instant(), wanted)));
    }

    private List<LazySection<ClientReading>> sections(ClientId client) {
        Sections says = new Sections(this::getTranslation, getLocale());
        return List.of(
                new LazySection<>(getTranslation("chart.flickers"), () -> readings.of(client), says::flickers),
                new LazySection<>(getTranslation("chart.pictures"), () -> readings.of(client), says::pictures),
                new LazySection<>(getTranslation("chart.doors"), () -> readings.of(client), says::doors));
    }

    private void show(OpenChart newest) {
        ClientChart chart = newest.chart();
        name.setText(chart.name());
        dose.setText(words.dose(chart));
        LocalDate today = LocalDate.ofInstant(clock.instant(), chart.zone());
        LocalDate end = LaneSentences.end(chart, today);
        empty.setVisible(chart.checkIns().isEmpty());
        ended.setVisible(end.isBefore(today));
        ended.setText(getTranslation("care.chart.ended", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(end)));
        List<DepartedNotice.Risen> risen = DepartedNotice.of(newest);
        departed.show(risen);
        changed.ifPresent(card -> card.show(charts.changed(), risen));
        lanes.show(chart, new LaneSentences(words, getLocale(), newest, end));
        rows.show(chart);
        events.show(chart);
    }

    /** What is compared with the zoom, when that is wished for later, has to know of it. */
    private void zoomed(Wish.Stretch stretch) {
        wish.set(wish.peek().zoomedTo(stretch));
    }

    /** A short record is in the browser whole; what is compared, and the points of a long one, follow the zoom. */
    private boolean followsZoom() {
        return wish.peek().before()
                || shown().filter(chart -> chart.checkIns().size() > Extent.FULL).isPresent();
    }

    private void pressed(TrendChart.EventPressed press) {
        if (press.index() >= 0) {
            events.edit(press.index());
        } else {
            shown().ifPresent(chart -> events.add(LocalDate.ofInstant(press.moment(), chart.zone())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.chart.title") + " · Thaw";
    }
}
