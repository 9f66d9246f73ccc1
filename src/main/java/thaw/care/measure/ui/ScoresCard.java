package thaw.care.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import thaw.care.measure.GivenAnswer;
import thaw.care.measure.MeasurePage;
import thaw.domain.measure.FormId;
import thaw.shell.TextTable;

/** Every score of a client, a table a questionnaire, with what changed since the baseline. */
class ScoresCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int FORMS = 12;

    private final transient Function<FormId, Optional<List<GivenAnswer>>> answers;
    private final Div tables = new Div();

    /** @param answers reads the answers of a form */
    ScoresCard(Function<FormId, Optional<List<GivenAnswer>>> answers) {
        this.answers = answers;
        addClassName("card");
        add(new H2(getTranslation("measure.scores")), new Paragraph(getTranslation("measure.scores.lead")), tables);
    }

    void show(MeasurePage page) {
        MeasureWords words = new MeasureWords(this::getTranslation, getLocale());
        Map<String, List<MeasurePage.Scored>> byName = page.scores().stream()
                .collect(Collectors.groupingBy(
                        scored -> scored.measured().instrument(), LinkedHashMap::new, Collectors.toList()));
        tables.removeAll();
        if (byName.isEmpty()) {
            tables.add(new Paragraph(getTranslation("measure.scores.none")));
        }
        byName.forEach((name, scores) -> {
            tables.add(new H3(name), table(name, page, scores, words));
            scores.stream()
                    .filter(scored -> scored.form() != null)
                    .limit(FORMS)
                    .forEach(scored -> tables.add(form(scored, words)));
        });
    }

    private TextTable table(String name, MeasurePage page, List<MeasurePage.Scored> scores, MeasureWords words) {
        return new TextTable(
                name,
                List.of(
                        getTranslation("measure.day"),
                        getTranslation("measure.total"),
                        getTranslation("measure.band"),
                        getTranslation("measure.changed"),
                        getTranslation("measure.origin")),
                scores.stream()
                        .map(scored -> List.of(
                                words.day(scored.measured().day()),
                                words.total(scored.measured().score()),
                                words.band(scored.measured().score()),
                                words.change(page, scored.measured()),
                                words.origin(scored)))
                        .toList());
    }

    /** The answers are read when somebody looks. */
    private NativeDetails form(MeasurePage.Scored scored, MeasureWords words) {
        String title = getTranslation("measure.answers", words.day(scored.measured().day()));
        Div content = new Div();
        NativeDetails details = new NativeDetails(title, content);
        details.addToggleListener(toggle -> {
            if (details.isOpen() && content.getComponentCount() == 0) {
                Optional.ofNullable(scored.form()).flatMap(answers).ifPresent(given -> content.add(new TextTable(
                        title,
                        List.of(getTranslation("measure.question"), getTranslation("measure.answer")),
                        given.stream()
                                .map(one -> List.of(one.question().text(), words.given(one)))
                                .toList())));
            }
        });
        return details;
    }
}
