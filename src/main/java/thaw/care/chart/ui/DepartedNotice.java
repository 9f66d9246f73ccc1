package thaw.care.chart.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Question;
import thaw.domain.trend.Departure;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Scale;

/** Says where the control chart has left a person's own usual, and how little one person's chart proves. */
class DepartedNotice extends Div {

    private static final long serialVersionUID = 1L;

    /** What the pacing law watches (D8). */
    private static final List<Question> WATCHED = List.of(Question.OVERWHELM, Question.PAINFUL);

    private final DateTimeFormatter day =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());

    DepartedNotice() {
        addClassNames("notice", "heed", "departed");
    }

    void show(ClientChart chart) {
        removeAll();
        List<String> sentences = WATCHED.stream().flatMap(question -> sentence(chart, question).stream()).toList();
        setVisible(!sentences.isEmpty());
        add(new H2(getTranslation("chart.departed.title")));
        sentences.forEach(sentence -> add(new Paragraph(sentence)));
        add(LazySection.quiet(getTranslation("chart.departed.caution")));
    }

    private Optional<String> sentence(ClientChart chart, Question question) {
        LocalDate started = chart.started();
        return Departure.upward(
                        chart.series(question).dayAverages(),
                        started == null ? null : started.toEpochDay(),
                        new Scale(0, question.highest()),
                        Minimums.STANDARD)
                .map(departure -> getTranslation(
                                "chart.departed",
                                getTranslation("care.chart.question." + question),
                                day.format(LocalDate.ofEpochDay(departure.firstDay())),
                                departure.outDays(),
                                departure.answered(),
                                departure.baseline().mu(),
                                departure.baseline().n())
                        + " " + getTranslation(departure.still() ? "chart.departed.still" : "chart.departed.over"));
    }
}
