package thaw.practice.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Predicate;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.FormQuestion.Kind;

/** One question with its answer. A choice is told the moment it is tapped, a written answer on the way to the next. */
class QuestionScreen extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FormQuestion question;
    private final transient AnswerField field;
    private final H2 text;
    private final Paragraph trouble = new Paragraph();
    private final Div actions = new Div();
    private transient Predicate<String> answered = given -> true;
    private transient Runnable skip = () -> {};
    private transient Runnable next = () -> {};

    /** @param language of the question's text, where the file says it */
    QuestionScreen(FormQuestion question, Optional<String> language, Optional<String> given, int number, int of) {
        this.question = question;
        addClassNames("card", "question");
        Paragraph progress = new Paragraph(getTranslation("measure.form.place", number, of));
        progress.addClassName("quiet");
        text = new H2(question.text());
        text.setId("question-text");
        text.getElement().setAttribute("tabindex", "-1");
        trouble.addClassName("field-error");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        actions.addClassName("form-actions");
        field = AnswerField.of(question, given, this::take);
        Div words = new Div();
        language.ifPresent(one -> words.getElement().setAttribute("lang", one));
        question.headings().forEach(heading -> words.add(new Paragraph(heading)));
        words.add(text, field.component());
        add(progress, words, trouble, actions);
    }

    /** @param taken hears of an answer, and says whether it was kept */
    void onAnswer(Predicate<String> taken) {
        this.answered = taken;
    }

    void onSkip(Runnable then) {
        this.skip = then;
    }

    void onNext(Runnable then) {
        this.next = then;
    }

    /** @param back empty on the first question */
    void onBack(Optional<Runnable> back) {
        back.ifPresent(then -> actions.add(new Button(getTranslation("measure.form.back"), click -> then.run())));
        if (question.kind() != Kind.DISPLAY) {
            actions.add(new Button(getTranslation("measure.form.skip"), click -> skip.run()));
        }
        Button going = new Button(getTranslation("measure.form.next"), click -> goOn());
        going.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(going);
    }

    void focusQuestion() {
        text.getElement().executeJs("this.focus()");
    }

    private boolean take(String given) {
        boolean possible = question.takes(given);
        trouble.setVisible(!possible);
        trouble.setText(possible ? "" : getTranslation("measure.form.trouble." + question.kind()));
        return possible && answered.test(given);
    }

    private void goOn() {
        Optional<String> written = field.written();
        if (field.isEmpty()) {
            skip.run();
        } else if (written.isEmpty() || take(written.get())) {
            next.run();
        }
    }

}
