package thaw.care.chart.ui;

import java.util.Optional;
import thaw.care.chart.ChartService;
import thaw.care.chart.ClientChart;
import thaw.care.chart.OpenChart;
import thaw.domain.people.ClientId;

/** The chart of a page that is open: read once, and read on as the record grows. */
final class LiveChart {

    private final ChartService charts;
    private Optional<OpenChart> open = Optional.empty();

    LiveChart(ChartService charts) {
        this.charts = charts;
    }

    /** Opens the chart, which is written down; empty for an unknown record and for one that is not theirs. */
    Optional<ClientChart> open(ClientId client) {
        open = charts.open(client).map(OpenChart::of);
        return chart();
    }

    /**
     * A new check-in alone is read alone; where something older has changed, all of it is read. A page that
     * may not open the record any more keeps what it shows.
     */
    void readOn() {
        open = open.flatMap(this::newest).or(() -> open);
    }

    private Optional<OpenChart> newest(OpenChart before) {
        ClientId client = before.chart().client();
        return charts.since(client, before.last())
                .flatMap(before::with)
                .or(() -> charts.again(client).map(OpenChart::of));
    }

    Optional<OpenChart> get() {
        return open;
    }

    Optional<ClientChart> chart() {
        return open.map(OpenChart::chart);
    }
}
