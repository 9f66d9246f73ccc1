package thaw.practice.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import thaw.domain.measure.FormQuestion;

/** The place for one answer, made for the kind of question. */
final class AnswerField {

    private final Component component;
    private final Supplier<Optional<String>> written;
    private final Supplier<Boolean> empty;

    private AnswerField(Component component, Supplier<Optional<String>> written, Supplier<Boolean> empty) {
        this.component = component;
        this.written = written;
        this.empty = empty;
    }

    /**
     * A field for a question.
     *
     * @param given what was answered before
     * @param told  hears of a choice the moment it is made, and says whether it was kept
     */
    static AnswerField of(FormQuestion question, Optional<String> given, Predicate<String> told) {
        return switch (question.kind()) {
            case CHOICE, YES_NO -> {
                OptionButtons options = new OptionButtons(question, given, told);
                yield new AnswerField(options, options::untold, () -> options.chosen().isEmpty());
            }
            case OPEN_CHOICE -> openChoice(question, given, told);
            case WHOLE_NUMBER, NUMBER, LINE -> line(question, given);
            case TEXT -> area(question, given);
            case DATE -> date(question, given);
            case DISPLAY -> new AnswerField(new Div(), Optional::empty, () -> true);
        };
    }

    Component component() {
        return component;
    }

    /** What stands in the field; empty for a choice, which is told already. */
    Optional<String> written() {
        return written.get();
    }

    boolean isEmpty() {
        return empty.get();
    }

    private static AnswerField line(FormQuestion question, Optional<String> given) {
        TextField field = new TextField();
        name(field, question);
        field.setWidthFull();
        field.setMaxLength(FormQuestion.LONGEST);
        if (question.kind() != FormQuestion.Kind.LINE) {
            field.getElement().setProperty("inputMode", "decimal");
        }
        field.setValue(given.orElseGet(() -> Optional.ofNullable(question.initial()).orElse("")));
        Supplier<String> text = () -> question.kind() == FormQuestion.Kind.LINE
                ? field.getValue().strip()
                : field.getValue().strip().replace(',', '.');
        return new AnswerField(field, () -> Optional.of(text.get()), () -> text.get().isEmpty());
    }

    private static AnswerField area(FormQuestion question, Optional<String> given) {
        TextArea field = new TextArea();
        name(field, question);
        field.setWidthFull();
        field.setMaxLength(FormQuestion.LONGEST);
        field.setValue(given.orElseGet(() -> Optional.ofNullable(question.initial()).orElse("")));
        return new AnswerField(field, () -> Optional.of(field.getValue().strip()), () -> field.getValue().isBlank());
    }

    private static AnswerField date(FormQuestion question, Optional<String> given) {
        DatePicker field = new DatePicker();
        name(field, question);
        given.or(() -> Optional.ofNullable(question.initial())).flatMap(AnswerField::day).ifPresent(field::setValue);
        return new AnswerField(
                field, () -> Optional.ofNullable(field.getValue()).map(LocalDate::toString), field::isEmpty);
    }

    /** The options, and below them words of one's own, which stand in place of a choice. */
    private static AnswerField openChoice(FormQuestion question, Optional<String> given, Predicate<String> told) {
        OptionButtons options = new OptionButtons(question, given, told);
        TextField own = new TextField(options.getTranslation("measure.form.own-words"));
        own.setWidthFull();
        own.setMaxLength(FormQuestion.LONGEST);
        given.filter(words -> question.option(words).isEmpty()).ifPresent(own::setValue);
        return new AnswerField(
                new Div(options, own),
                () -> own.getValue().isBlank() ? options.untold() : Optional.of(own.getValue().strip()),
                () -> own.getValue().isBlank() && options.chosen().isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static void name(HasAriaLabel field, FormQuestion question) {
        field.setAriaLabel(question.text());
    }
}
