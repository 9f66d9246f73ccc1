package thaw.practice.mydata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import thaw.practice.mydata.Consent;
import thaw.practice.mydata.ConsentService;
import thaw.practice.mydata.ConsentText;
import thaw.shell.Refocus;

/** The words that the client agrees to, and the way to take that back. */
final class ConsentCard extends Section {

    private final ConsentService service;
    private final DateTimeFormatter moment;
    private final transient ConsentText text = new ConsentText(
            Integer.parseInt(getTranslation("mydata.consent.version")), getTranslation("mydata.consent.text"));
    private final Div state = new Div();

    ConsentCard(ConsentService service, DateTimeFormatter moment) {
        this.service = service;
        this.moment = moment;
        addClassName("card");
        state.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("mydata.consent")), new Paragraph(text.words()), state);
        show();
    }

    private void show() {
        Consent consent = service.mine();
        state.removeAll();
        state.add(new Paragraph(
                getTranslation(consent.given() ? "mydata.consent.given" : "mydata.consent.withdrawn")));
        if (consent.since() != null && consent.version() != null) {
            Paragraph since = new Paragraph(
                    getTranslation("mydata.consent.since", moment.format(consent.since()), consent.version()));
            since.addClassName("quiet");
            state.add(since);
        }
        boolean agreedToThese = consent.given() && consent.version() != null && consent.version() == text.version();
        if (!agreedToThese) {
            state.add(new Button(getTranslation("mydata.consent.agree"), click -> say(true)));
        }
        if (consent.given()) {
            state.add(new Button(getTranslation("mydata.consent.take-back"), click -> say(false)));
        }
    }

    private void say(boolean given) {
        service.say(given, text);
        show();
        Refocus.on(state);
    }
}
