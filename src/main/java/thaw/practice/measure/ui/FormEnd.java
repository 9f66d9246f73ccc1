package thaw.practice.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import thaw.domain.measure.FormQuestion;
import thaw.governor.MeasureKeeper.Draft;

/** The last screen of a questionnaire, before it is sent. */
class FormEnd extends Section {

    private static final long serialVersionUID = 1L;

    FormEnd(Draft draft, Runnable back, Runnable send) {
        addClassNames("card", "question");
        List<FormQuestion> asked = draft.form().questionnaire().asked(draft.answers()).stream()
                .filter(question -> question.kind() != FormQuestion.Kind.DISPLAY)
                .toList();
        long answered = asked.stream().filter(question -> draft.answers().given(question.linkId()).isPresent()).count();
        H2 heading = new H2(getTranslation("measure.form.end"));
        heading.getElement().setAttribute("tabindex", "-1");
        Button sending = new Button(getTranslation("measure.form.send"), click -> send.run());
        sending.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(new Button(getTranslation("measure.form.back"), click -> back.run()), sending);
        actions.addClassName("form-actions");
        add(heading, new Paragraph(getTranslation("measure.form.end.text", answered, asked.size())), actions);
        heading.getElement().executeJs("this.focus()");
    }
}
