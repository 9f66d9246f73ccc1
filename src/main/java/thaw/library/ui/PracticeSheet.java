package thaw.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Step;

/** One practice word for word, with what it could stir and for whom it is not; read, or listened to. */
public class PracticeSheet extends Div {

    private static final String STEPS = "practice-steps";

    /** The whole of it. */
    public PracticeSheet(Practice practice) {
        addClassName("practice-sheet");
        add(about(practice), new Paragraph(getTranslation("library.opens." + practice.level())));
        card("library.content-notes", practice.contentNotes());
        card("library.not-for", practice.notFor().stream().map(this::notFor).toList());
        card("library.topics", practice.topics());
        card("library.anchors", practice.anchors());
        card("library.slot", practice.slot());
        if (!practice.steps().isEmpty()) {
            add(steps(practice));
        }
        card("library.own-prompt", practice.ownPrompt().isEmpty() ? List.of() : List.of(practice.ownPrompt()));
        card("library.alternatives", practice.alternatives());
    }

    private Paragraph about(Practice practice) {
        Paragraph about = new Paragraph(getTranslation(
                "library.about",
                practice.route().title(),
                getTranslation("library.level." + practice.level()),
                practice.minutes(),
                getTranslation("library.eyes." + practice.eyes().id()),
                String.join(", ", practice.postures()),
                practice.version()));
        about.addClassName("lead");
        return about;
    }

    private String notFor(NotFor notFor) {
        return getTranslation("library.not-for." + notFor.id());
    }

    /** What a practice has nothing of is left out. */
    private void card(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Section card = new Section(
                new H2(getTranslation(title)),
                new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new)));
        card.addClassName("card");
        add(card);
    }

    private Section steps(Practice practice) {
        OrderedList list = new OrderedList(practice.steps().stream().map(this::step).toArray(ListItem[]::new));
        list.setId(STEPS);
        list.addClassNames("stack", "practice-steps");
        Section card = new Section(
                new H2(getTranslation("library.steps")),
                new Paragraph(getTranslation(
                        "library.steps.about", practice.steps().size(), practice.seconds(), practice.cycles())),
                new Listen(practice, STEPS),
                list);
        card.addClassName("card");
        return card;
    }

    private ListItem step(Step step) {
        Span kind = new Span(getTranslation(
                "library.step", getTranslation("library.step." + step.kind().id()), step.seconds()));
        kind.addClassName("quiet");
        ListItem item = new ListItem(kind);
        step.text().lines().map(Paragraph::new).forEach(item::add);
        if (!step.spoken().equals(step.text())) {
            item.add(new Paragraph(getTranslation("library.spoken", step.spoken())));
        }
        if (!step.choices().isEmpty()) {
            item.add(new Paragraph(getTranslation("library.choices", String.join(" / ", step.choices()))));
        }
        return item;
    }
}
