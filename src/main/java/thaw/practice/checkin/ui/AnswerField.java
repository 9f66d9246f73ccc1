package thaw.practice.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.shell.AnswerWords;

/** One answer as it can be changed: what kind it is, and the number where it is one. */
class AnswerField extends Div {

    /** What can be answered, in the order in which it is offered. */
    private enum Kind {
        NUMBER,
        NOTHING,
        FAR_AWAY,
        CANT_TELL,
        SKIPPED,
        MISSING
    }

    private final Question question;
    private final Select<Kind> kind = new Select<>();
    private final NumberField number = new NumberField();

    AnswerField(Question question, String label, Answer answer) {
        this.question = question;
        addClassName("answer-field");
        kind.setLabel(label);
        kind.setItems(Arrays.stream(Kind.values()).filter(each -> isOffered(each, answer)).toList());
        kind.setItemLabelGenerator(each -> each == Kind.NUMBER
                ? getTranslation("correction.edit.number", question.highest())
                : AnswerWords.answer(this::getTranslation, answer(each)));
        number.setLabel(getTranslation("correction.edit.number-for", label, question.highest()));
        number.setMin(0);
        number.setMax(question.highest());
        number.setStepButtonsVisible(true);
        kind.addValueChangeListener(change -> number.setVisible(change.getValue() == Kind.NUMBER));
        kind.setValue(kind(answer));
        OptionalDouble before = answer instanceof Answer.Rated ? answer.number() : OptionalDouble.empty();
        before.ifPresent(number::setValue);
        number.setVisible(kind(answer) == Kind.NUMBER);
        add(kind, number);
    }

    /** The answer; empty, with the field saying why, while the number is none on the scale. */
    Optional<Answer> read() {
        boolean rated = kind.getValue() == Kind.NUMBER;
        Double value = number.getValue();
        boolean off = rated && (value == null || value < 0 || value > question.highest());
        number.setInvalid(off);
        number.setErrorMessage(getTranslation("correction.edit.number-needed", question.highest()));
        if (off) {
            number.focus();
            return Optional.empty();
        }
        return Optional.of(rated ? new Answer.Rated(value) : answer(kind.getValue()));
    }

    /** "Nothing" and "far away" are answers to the volume; elsewhere they are offered where they were given. */
    private boolean isOffered(Kind each, Answer before) {
        return switch (each) {
            case NUMBER, CANT_TELL, SKIPPED -> true;
            case NOTHING, FAR_AWAY -> question == Question.VOLUME || kind(before) == each;
            case MISSING -> kind(before) == each;
        };
    }

    private static Kind kind(Answer answer) {
        return switch (answer) {
            case Answer.Rated(double value) -> Kind.NUMBER;
            case Answer.Nothing() -> Kind.NOTHING;
            case Answer.FarAway() -> Kind.FAR_AWAY;
            case Answer.CantTell() -> Kind.CANT_TELL;
            case Answer.Skipped() -> Kind.SKIPPED;
            case Answer.Missing() -> Kind.MISSING;
        };
    }

    private static Answer answer(Kind kind) {
        return switch (kind) {
            case NOTHING -> new Answer.Nothing();
            case FAR_AWAY -> new Answer.FarAway();
            case CANT_TELL -> new Answer.CantTell();
            case SKIPPED -> new Answer.Skipped();
            case NUMBER, MISSING -> new Answer.Missing();
        };
    }
}
