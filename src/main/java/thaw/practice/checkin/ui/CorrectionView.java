package thaw.practice.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.Question;
import thaw.domain.people.Uuids;
import thaw.practice.checkin.CorrectionService;
import thaw.shell.AnswerWords;
import thaw.shell.StatusLine;

/** Changes answers of a check-in that was sent. The change waits for the therapist; nothing is overwritten. */
@Route("check-in/:checkIn/correct")
@RolesAllowed("CLIENT")
public class CorrectionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CorrectionService service;
    private final Map<Question, AnswerField> fields = new EnumMap<>(Question.class);
    private final Select<CheckIn.Numbing> numbing = new Select<>();
    private final Select<CheckIn.AfterSession> after = new Select<>();
    private final StatusLine answer = new StatusLine();

    CorrectionView(CorrectionService service) {
        this.service = service;
        addClassNames("page", "page-calm");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CorrectedCheckIn> found = event.getRouteParameters()
                .get("checkIn")
                .flatMap(Uuids::parse)
                .flatMap(id -> service.find(new CheckInId(id)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get().said());
    }

    private void show(CheckIn said) {
        removeAll();
        String moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(said.madeAt().atZone(said.zone()));
        Div form = new Div();
        form.addClassName("form");
        said.answers().keySet().stream().sorted().forEach(question -> {
            AnswerField field = new AnswerField(
                    question, AnswerWords.question(this::getTranslation, question), said.answer(question));
            fields.put(question, field);
            form.add(field);
        });
        if (said.numbing() != null) {
            form.add(choice(numbing, "correction.edit.numbing", CheckIn.Numbing.values(), said.numbing()));
        }
        if (said.afterSession() != null) {
            form.add(choice(after, "correction.edit.after", CheckIn.AfterSession.values(), said.afterSession()));
        }
        Button send = new Button(getTranslation("correction.edit.send"), click -> send(said));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(send, answer);
        add(new H1(getTranslation("correction.edit.title")),
                new Paragraph(getTranslation("correction.edit.of", moment)),
                new Paragraph(getTranslation("correction.mine.lead")),
                form,
                new Anchor("check-in/sent", getTranslation("correction.edit.back")));
    }

    private <T extends Enum<T>> Component choice(Select<T> select, String key, T[] values, T said) {
        select.setLabel(getTranslation(key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key + "." + value));
        select.setValue(said);
        return select;
    }

    private void send(CheckIn said) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        fields.forEach((question, field) -> field.read().ifPresent(given -> answers.put(question, given)));
        if (answers.size() == fields.size()) {
            service.correct(new CheckIn(
                    said.id(), said.madeAt(), said.zone(), answers, numbing.getValue(), said.stirring(),
                    said.stirringWord(), after.getValue()));
            answer.setText(getTranslation("correction.edit.sent"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("correction.edit.title") + " · Thaw";
    }
}
