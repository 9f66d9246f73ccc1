package thaw.care.pace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import thaw.care.pace.CorrectionsService;
import thaw.care.pace.PaceService;
import thaw.domain.checkin.CorrectedCheckIn.Correction;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.people.ClientId;
import thaw.shell.StatusLine;

/** Corrections of check-ins that wait for the therapist, with what was sent, what it should be, and what counts now. */
class CorrectionsCard extends Section {

    private final CorrectionsService service;
    private final ClientId client;
    private final CorrectionWords words;
    private final DateTimeFormatter moment;
    private final Div list = new Div();
    private final StatusLine answer = new StatusLine();

    CorrectionsCard(CorrectionsService service, ClientId client, ZoneId zone) {
        this.service = service;
        this.client = client;
        this.words = new CorrectionWords(this::getTranslation);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        addClassNames("card", "form");
        add(new H2(getTranslation("correction.care.title")),
                new Paragraph(getTranslation("correction.care.lead")),
                list,
                answer);
        show();
    }

    /** Reads again what waits; without anything the card is not there, except to say what has just been answered. */
    void show() {
        List<CorrectedCheckIn> waiting = service.waiting(client);
        list.removeAll();
        waiting.forEach(checkIn -> checkIn.waiting().forEach(correction -> list.add(one(checkIn, correction))));
        setVisible(!waiting.isEmpty() || !answer.getText().isEmpty());
    }

    private Section one(CorrectedCheckIn checkIn, Correction correction) {
        UnorderedList changes = new UnorderedList(words.changes(checkIn, correction).stream()
                .map(ListItem::new)
                .toArray(ListItem[]::new));
        TextArea reason = new TextArea(getTranslation("correction.care.reason"));
        reason.setHelperText(getTranslation("correction.care.reason.help"));
        reason.setMaxLength(PaceService.REASON_LIMIT);
        Button accept = new Button(getTranslation("correction.care.accept"), click -> answer(
                checkIn, correction, true, reason));
        Button decline = new Button(getTranslation("correction.care.decline"), click -> answer(
                checkIn, correction, false, reason));
        Div buttons = new Div(accept, decline);
        buttons.addClassName("button-row");
        return new Section(
                new H3(getTranslation("correction.care.of",
                        moment.format(checkIn.sent().madeAt()), moment.format(correction.at()))),
                changes,
                reason,
                buttons);
    }

    private void answer(CorrectedCheckIn checkIn, Correction correction, boolean accept, TextArea reason) {
        if (!accept && reason.isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("correction.care.reason.needed"));
            reason.focus();
            return;
        }
        boolean taken = service.answer(client, checkIn.sent().id(), correction.number(), accept, reason.getValue())
                .orElse(false);
        String key = !taken ? "gone" : accept ? "accepted" : "declined";
        answer.setText(getTranslation("correction.care." + key));
        show();
    }
}
