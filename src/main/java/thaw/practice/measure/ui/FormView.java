package thaw.practice.measure.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.OrderId;
import thaw.governor.MeasureKeeper.Draft;
import thaw.governor.MeasureKeeper.Taken;
import thaw.practice.measure.MyFormService;

/** A questionnaire, one question a screen. Every answer is kept at once; any question can be left out, and so can the rest. */
@Route("questions/:order")
@RolesAllowed("CLIENT")
public class FormView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyFormService service;
    private final H1 title = new H1();
    private final Section crisis = new Section();
    private final Div place = new Div();
    private transient Optional<OrderId> order = Optional.empty();

    FormView(MyFormService service) {
        this.service = service;
        addClassNames("page", "page-calm", "questions");
        crisis.addClassNames("notice", "urgent");
        crisis.getElement().setAttribute("role", "alert");
        crisis.setVisible(false);
        Anchor help = new Anchor("help-now", getTranslation("shell.nav.help"));
        help.addClassNames("button", "button-primary");
        crisis.add(new Paragraph(getTranslation("pacing.client.G1b")), help);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        order = event.getRouteParameters().get("order").flatMap(OrderId::parse);
        Optional<Draft> draft = order.flatMap(service::open);
        if (draft.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        title.setText(draft.get().form().questionnaire().title());
        Optional.ofNullable(draft.get().form().questionnaire().language())
                .ifPresent(language -> title.getElement().setAttribute("lang", language));
        add(title, crisis, place);
        List<FormQuestion> asked = asked(draft.get());
        show(draft.get(), IntStream.range(0, asked.size())
                .filter(at -> !draft.get().answers().isReached(asked.get(at).linkId()))
                .findFirst()
                .orElse(asked.size()));
    }

    private static List<FormQuestion> asked(Draft draft) {
        return draft.form().questionnaire().asked(draft.answers());
    }

    /** @param at which of the questions that are asked; as many as there are, for the end */
    private void show(Draft draft, int at) {
        List<FormQuestion> asked = asked(draft);
        place.removeAll();
        if (at >= asked.size()) {
            place.add(new FormEnd(draft, () -> show(draft, asked.size() - 1), this::finish));
            return;
        }
        FormQuestion question = asked.get(at);
        QuestionScreen screen = new QuestionScreen(
                question, Optional.ofNullable(draft.form().questionnaire().language()), draft.answers().given(question.linkId()), at + 1, asked.size());
        screen.onAnswer(given -> took(order.map(id -> service.answer(id, question.linkId(), given))));
        screen.onSkip(() -> {
            if (took(order.map(id -> service.skip(id, question.linkId())))) {
                move(question, 1);
            }
        });
        screen.onNext(() -> move(question, 1));
        screen.onBack(at == 0 ? Optional.empty() : Optional.of(() -> move(question, -1)));
        place.add(screen);
        screen.focusQuestion();
    }

    /** The questions that follow may have changed with the answer. */
    private void move(FormQuestion from, int by) {
        order.flatMap(service::open)
                .ifPresentOrElse(draft -> show(draft, Math.max(0, asked(draft).indexOf(from) + by)), this::gone);
    }

    /** @return whether it was kept */
    private boolean took(Optional<Taken> taken) {
        switch (taken.orElse(Taken.GONE)) {
            case SAVED -> {}
            case ALARM -> crisis.setVisible(true);
            case GONE -> gone();
        }
        return taken.filter(one -> one != Taken.GONE).isPresent();
    }

    private void finish() {
        if (order.filter(service::finish).isPresent()) {
            end("measure.form.thanks");
        } else {
            gone();
        }
    }

    private void gone() {
        end("measure.form.gone");
    }

    private void end(String key) {
        Anchor back = new Anchor("today", getTranslation("measure.form.back-to-today"));
        back.addClassName("button");
        Paragraph said = new Paragraph(getTranslation(key));
        said.getElement().setAttribute("role", "status");
        place.removeAll();
        place.add(said, back);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measure.form.title") + " · Thaw";
    }
}
