package thaw.admin.system.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import thaw.record.mail.LetterState;
import thaw.record.mail.MailRoom;

/** How e-mail fares: where it goes, how much of it, and what did not go out. Whose letters these are is not said. */
class MailCard extends Section {

    private static final long serialVersionUID = 1L;

    MailCard(MailRoom.Report report, ZoneId zone) {
        addClassName("card");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "server", report.server().orElseGet(() -> getTranslation("admin.mail.closed")));
        fact(facts, "waiting", String.valueOf(report.counts().waiting()));
        fact(facts, "sent", String.valueOf(report.counts().sent()));
        add(new H2(getTranslation("admin.mail.title")), facts);
        if (report.troubled().isEmpty()) {
            add(new Paragraph(getTranslation("admin.mail.fine")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            report.troubled().forEach(letter -> list.add(new ListItem(words(letter, zone))));
            add(new Paragraph(getTranslation("admin.mail.troubled")), list);
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("admin.mail." + key)),
                new DescriptionList.Description(value));
    }

    private String words(LetterState letter, ZoneId zone) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone)
                .format(letter.at());
        String why = letter.trouble() == null ? "" : getTranslation("admin.mail.trouble." + letter.trouble());
        return getTranslation(
                "admin.mail.letter",
                when,
                getTranslation("admin.mail.kind." + letter.kind()),
                getTranslation("admin.mail.state." + letter.state()),
                why);
    }
}
