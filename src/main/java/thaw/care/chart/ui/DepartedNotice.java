package thaw.care.chart.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import thaw.care.chart.OpenChart;
import thaw.domain.checkin.Question;
import thaw.domain.trend.Departure;

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

    /** A lane that rose above a person's own usual. */
    record Risen(Question question, Departure departure) {}

    /** Which of the watched lanes rose, whether or not they are back by now. */
    static List<Risen> of(OpenChart open) {
        return WATCHED.stream()
                .flatMap(question -> open.lane(question).departure().map(found -> new Risen(question, found)).stream())
                .toList();
    }

    void show(List<Risen> risen) {
        removeAll();
        setVisible(!risen.isEmpty());
        add(new H2(getTranslation("chart.departed.title")));
        risen.forEach(one -> add(new Paragraph(sentence(one.question(), one.departure()))));
        add(LazySection.quiet(getTranslation("chart.departed.caution")));
    }

    private String sentence(Question question, Departure departure) {
        return getTranslation(
                        "chart.departed",
                        getTranslation("care.chart.question." + question),
                        day.format(LocalDate.ofEpochDay(departure.firstDay())),
                        departure.outDays(),
                        departure.answered(),
                        departure.baseline().mu(),
                        departure.baseline().n())
                + " " + getTranslation(departure.still() ? "chart.departed.still" : "chart.departed.over");
    }
}
