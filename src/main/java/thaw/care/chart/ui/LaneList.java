package thaw.care.chart.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import thaw.care.chart.ClientChart;
import thaw.domain.measure.Scores;
import thaw.shell.TextTable;

/** Each lane in words: its sentence, and its table when somebody opens it. */
class LaneList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CareWords words;
    private final transient LaneRows rows;
    private final transient List<Entry> entries = new ArrayList<>();
    private final transient Map<String, Entry> questionnaires = new LinkedHashMap<>();

    LaneList(CareWords words, Locale locale) {
        this.words = words;
        this.rows = new LaneRows(words, locale);
        addClassName("lane-list");
        for (Lane lane : Lane.values()) {
            add(new Entry(
                    words.text("care.chart.lane." + lane),
                    chart -> Lane.of(chart).contains(lane),
                    sentences -> sentences.of(lane),
                    chart -> rows.of(chart, lane)));
        }
        add(new Entry(words.text("chart.lane.dose"), chart -> true, LaneSentences::dose, rows::dose));
        add(new Entry(words.text("chart.events"), chart -> true, LaneSentences::events, rows::events));
    }

    private void add(Entry entry) {
        entries.add(entry);
        add(entry.all);
    }

    /** Shows the lanes of the chart; tables that are open are filled anew. */
    void show(ClientChart chart, LaneSentences sentences) {
        chart.courses().forEach(scores -> questionnaires.computeIfAbsent(scores.instrument(), this::questionnaire));
        entries.forEach(entry -> entry.show(chart, sentences));
        questionnaires.values().forEach(entry -> entry.show(chart, sentences));
    }

    private Entry questionnaire(String name) {
        Entry entry = new Entry(
                name,
                chart -> scores(chart, name).isPresent(),
                sentences -> scores(sentences.chart(), name).map(sentences::of).orElse(""),
                chart -> rows.of(chart, scores(chart, name).orElseThrow()));
        addComponentAtIndex(Lane.values().length + questionnaires.size(), entry.all);
        return entry;
    }

    private static Optional<Scores> scores(ClientChart chart, String name) {
        return chart.courses().stream().filter(scores -> scores.instrument().equals(name)).findFirst();
    }

    /** A lane on the page. */
    private final class Entry {

        private final Div all = new Div();
        private final Paragraph sentence = new Paragraph();
        private final NativeDetails details = new NativeDetails();
        private final Div box = new Div();
        private final Predicate<ClientChart> drawn;
        private final Function<LaneSentences, String> says;
        private final Function<ClientChart, TextTable> table;
        private @Nullable ClientChart newest;

        Entry(
                String name,
                Predicate<ClientChart> drawn,
                Function<LaneSentences, String> says,
                Function<ClientChart, TextTable> table) {
            this.drawn = drawn;
            this.says = says;
            this.table = table;
            details.setSummaryText(words.text("chart.lane.table.of", name));
            details.setContent(box);
            details.addToggleListener(toggle -> fill());
            all.addClassName("lane-entry");
            all.add(new H3(name), sentence, details);
        }

        void show(ClientChart chart, LaneSentences sentences) {
            newest = chart;
            all.setVisible(drawn.test(chart));
            sentence.setText(says.apply(sentences));
            fill();
        }

        private void fill() {
            box.removeAll();
            if (details.isOpen() && newest != null && drawn.test(newest)) {
                TextTable rows = table.apply(newest);
                rows.addClassName("lane-table");
                box.add(rows);
            }
        }
    }
}
