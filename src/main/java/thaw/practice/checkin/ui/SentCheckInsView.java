package thaw.practice.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import thaw.account.CurrentUser;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.CorrectedCheckIn.Correction;
import thaw.practice.checkin.CorrectionService;
import thaw.shell.AnswerWords;
import thaw.shell.LiveUpdates;

/** The client's check-ins of the last two weeks, what was changed in them, and whether that waits for the therapist. */
@Route("check-in/sent")
@RolesAllowed("CLIENT")
public class SentCheckInsView extends Main implements HasDynamicTitle {

    private final Section list = new Section();

    SentCheckInsView(CorrectionService service, LiveUpdates live, CurrentUser user) {
        addClassNames("page", "page-calm");
        add(new H1(getTranslation("correction.mine.title")),
                new Paragraph(getTranslation("correction.mine.lead")),
                list);
        Signal<Double> revision = live.of(user.get().ownRecord());
        Signal.effect(this, () -> {
            revision.get();
            show(service.recent());
        });
    }

    private void show(List<CorrectedCheckIn> recent) {
        list.removeAll();
        if (recent.isEmpty()) {
            list.add(new Paragraph(getTranslation("correction.mine.empty")));
        }
        recent.forEach(checkIn -> list.add(card(checkIn)));
    }

    private Component card(CorrectedCheckIn checkIn) {
        CheckIn said = checkIn.said();
        String moment = moment(said);
        Section card = new Section(new H2(moment), new Paragraph(answers(said)));
        card.addClassName("card");
        checkIn.corrections().stream().map(this::state).forEach(line -> card.add(new Paragraph(line)));
        Anchor change = new Anchor("check-in/" + said.id().value() + "/correct", getTranslation("correction.mine.change"));
        change.addClassName("button");
        change.setAriaLabel(getTranslation("correction.mine.change-of", moment));
        card.add(change);
        return card;
    }

    private String moment(CheckIn checkIn) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(checkIn.madeAt().atZone(checkIn.zone()));
    }

    private String answers(CheckIn checkIn) {
        return checkIn.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> AnswerWords.question(this::getTranslation, entry.getKey()) + ": "
                        + AnswerWords.answer(this::getTranslation, entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String state(Correction correction) {
        return switch (correction.state()) {
            case WAITING -> getTranslation("correction.mine.waiting");
            case ACCEPTED, REPLACED -> getTranslation("correction.mine.accepted");
            case DECLINED -> correction.reason() == null
                    ? getTranslation("correction.mine.declined")
                    : getTranslation("correction.mine.declined-why", correction.reason());
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("correction.mine.title") + " · Thaw";
    }
}
