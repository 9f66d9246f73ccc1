package thaw.care.chart.ui;

import java.util.Optional;
import thaw.care.chart.ChartService;
import thaw.care.chart.ClientChart;
import thaw.care.chart.OpenChart;
import thaw.care.chart.ReadChart;
import thaw.care.chart.WhatChanged;
import thaw.domain.people.ClientId;

/** The chart of a page that is open: read once, and read on as the record grows. */
final class LiveChart {

    private final ChartService charts;
    private Optional<OpenChart> open = Optional.empty();
    private Optional<WhatChanged> changed = Optional.empty();

    LiveChart(ChartService charts) {
        this.charts = charts;
    }

    /** Opens the chart, which is written down; empty for an unknown record and for one that is not theirs. */
    Optional<ClientChart> open(ClientId client) {
        open = charts.open(client).map(this::whole);
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
        Optional<ReadChart> later = charts.since(client, before.last());
        Optional<OpenChart> grown = later.map(ReadChart::chart).flatMap(before::with);
        if (grown.isPresent()) {
            changed = later.map(ReadChart::changed);
            return grown;
        }
        return charts.again(client).map(this::whole);
    }

    private OpenChart whole(ReadChart read) {
        changed = Optional.of(read.changed());
        return OpenChart.of(read.chart());
    }

    Optional<OpenChart> get() {
        return open;
    }

    Optional<ClientChart> chart() {
        return open.map(OpenChart::chart);
    }

    /** What changed since the therapist looked, read with the chart. */
    Optional<WhatChanged> changed() {
        return changed;
    }
}
