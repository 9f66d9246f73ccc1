package thaw.practice.today.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Rule;
import thaw.practice.today.Part;
import thaw.practice.today.Today;

/** The client's pace in plain words: the level, what changed and why, the part of the program, and "a bit more?". */
class PaceCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Boolean> ready;

    /** @param ready hears the answer to "ready for a bit more" */
    PaceCard(Consumer<Boolean> ready) {
        this.ready = ready;
        addClassName("card");
    }

    void show(Today today, Optional<Part> part) {
        removeAll();
        setVisible(today.level() != null);
        if (today.level() == null) {
            return;
        }
        add(new H2(getTranslation("practice.today.pace")));
        add(new Paragraph(getTranslation(
                today.paused() ? "practice.today.paused" : "practice.today.level", today.level())));
        today.told().forEach(change -> add(new Paragraph(words(change))));
        part.ifPresent(this::showPart);
        if (!today.paused()) {
            Div answers = new Div(
                    ready("practice.today.ready", true, today.ready()),
                    ready("practice.today.not-yet", false, today.ready()));
            answers.addClassName("button-row");
            add(answers);
        }
    }

    private void showPart(Part part) {
        if (part.openedBy() != null) {
            add(new Paragraph(getTranslation("phase.client.opened", part.openedBy(), part.opened())));
        }
        add(new Paragraph((getTranslation("phase.client.now", part.name()) + " " + then(part)).strip()));
    }

    private String then(Part part) {
        if (part.heldBy() != null) {
            return getTranslation("phase.client.held", part.heldBy());
        }
        if (part.next() == null) {
            return "";
        }
        return part.begins() == null
                ? getTranslation("phase.client.next", part.next())
                : getTranslation("phase.client.opens", part.next(), day().format(part.begins()));
    }

    private DateTimeFormatter day() {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM", getLocale());
    }

    /** What changed and why, in the words of the law, or of who did it. */
    private String words(Today.Change change) {
        if (change.byName() != null) {
            return getTranslation("practice.today.change.therapist." + change.act(),
                    change.byName(), change.level(), change.ceiling());
        }
        return Rule.speaker(Rule.ofIds(change.rules()))
                .flatMap(Decision::clientText)
                .map(sentence -> getTranslation(
                        "practice.today.change.because." + change.act(), getTranslation(sentence), change.level()))
                .orElseGet(() -> getTranslation("practice.today.change.open"));
    }

    /** Both answers are full ones, and either can be taken back by the other. */
    private Button ready(String key, boolean answer, @Nullable Boolean said) {
        Button button = new Button(getTranslation(key), click -> ready.accept(answer));
        button.getElement().setAttribute("aria-pressed", String.valueOf(said != null && said == answer));
        return button;
    }
}
