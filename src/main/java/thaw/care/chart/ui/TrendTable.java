package thaw.care.chart.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;

/** The chart as a table: every check-in with every answer in words, newest first. */
class TrendTable extends Grid<ClientChart.Moment> {

    private final CareWords words;
    private final NumberFormat number;
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
            lane.questions().forEach(this::column);
        }
    }

    /** Shows the check-ins in the client's own time. */
    void show(ClientChart chart) {
        zone = chart.zone();
        setItems(chart.checkIns().reversed());
    }

    private void column(Question question) {
        addColumn(row -> say(row.answer(question))).setHeader(words.text("care.chart.question." + question));
    }

    private String say(Answer answer) {
        return switch (answer) {
            case Answer.Rated(double value) -> number.format(value);
            case Answer.Nothing() -> words.text("care.chart.answer.nothing");
            case Answer.FarAway() -> words.text("care.chart.answer.far-away");
            case Answer.CantTell() -> words.text("care.chart.answer.cant-tell");
            case Answer.Skipped() -> words.text("care.chart.answer.skipped");
            case Answer.Missing() -> "";
        };
    }
}
