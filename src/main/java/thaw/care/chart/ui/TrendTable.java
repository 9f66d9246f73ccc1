package thaw.care.chart.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Question;

/** The chart as a table: every check-in with every answer in words, newest first. */
class TrendTable extends Grid<ClientChart.Moment> {

    private final CareWords words;
    private final NumberFormat number;
    private final Map<Column<ClientChart.Moment>, Lane> columns = new LinkedHashMap<>();
    private ZoneId zone = ZoneOffset.UTC;

    TrendTable(CareWords words, Locale locale) {
        this.words = words;
        this.number = NumberFormat.getNumberInstance(locale);
        this.number.setMaximumFractionDigits(1);
        DateTimeFormatter moment =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale);
        setAriaLabel(words.text("care.chart.table"));
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addColumn(row -> moment.format(row.at().atZone(zone)))
                .setHeader(words.text("care.chart.when"))
                .setFrozen(true)
                .setFlexGrow(2);
        for (Lane lane : Lane.values()) {
            lane.questions().forEach(question -> columns.put(column(question), lane));
        }
    }

    /** Shows the check-ins in the client's own time. */
    void show(ClientChart chart) {
        zone = chart.zone();
        List<Lane> lanes = Lane.of(chart);
        columns.forEach((column, lane) -> column.setVisible(lanes.contains(lane)));
        setItems(chart.checkIns().reversed());
    }

    private Column<ClientChart.Moment> column(Question question) {
        return addColumn(row -> words.answer(row.answer(question), number)).setHeader(words.text("care.chart.question." + question));
    }
}
