package thaw.care.chart.ui;

import thaw.care.chart.ClientChart;

/** Where the words of the chart come from. */
@FunctionalInterface
interface CareWords {

    String text(String key, Object... arguments);

    /** A change of the dose in a few words. */
    default String change(ClientChart.Change change) {
        String by = change.byName() == null ? text("care.pace.history.law") : change.byName();
        String why = change.reason() != null ? ": " + change.reason() : change.rules() != null ? ": " + change.rules() : "";
        return text("care.pace.act." + change.act(), change.ceiling()) + " (" + by + ")" + why;
    }
}
