package thaw.record.mail.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thaw.record.mail.CapturedMailbox;

/** The letters that the demo would have sent. Its links work. */
@AnonymousAllowed
public class MailboxView extends Main implements HasDynamicTitle {

    static final String ROUTE = "mailbox";

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    MailboxView(CapturedMailbox mailbox) {
        addClassNames("page", "page-calm");
        Anchor again = new Anchor(ROUTE, getTranslation("reminder.demo.again"));
        again.setRouterIgnore(true);
        again.addClassName("list-link");
        add(new H1(getTranslation("reminder.demo.title")), new Paragraph(getTranslation("reminder.demo.lead")), again);
        List<CapturedMailbox.Captured> letters = mailbox.letters();
        if (letters.isEmpty()) {
            add(new Paragraph(getTranslation("reminder.demo.none")));
        }
        letters.forEach(letter -> add(card(letter)));
    }

    private Section card(CapturedMailbox.Captured letter) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(letter.at());
        Paragraph to = new Paragraph(getTranslation("reminder.demo.to", letter.to(), when));
        to.addClassName("quiet");
        Section card = new Section(new H2(letter.subject()), to, text(letter.text()));
        card.addClassName("card");
        return card;
    }

    private static Pre text(String text) {
        Pre words = new Pre();
        words.addClassName("captured");
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            words.getElement().appendChild(Element.createText(text.substring(at, link.start())));
            Anchor anchor = new Anchor(link.group(), link.group());
            anchor.setRouterIgnore(true);
            words.add(anchor);
            at = link.end();
        }
        words.getElement().appendChild(Element.createText(text.substring(at)));
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminder.demo.title") + " · Thaw";
    }
}
