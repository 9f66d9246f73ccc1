package thaw.account.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import thaw.account.AccountActs;
import thaw.account.MySecondFactor;

/** What was changed in how the person signs in, and by whom. Not there while nothing was. */
final class ChangesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MySecondFactor factor;
    private final DateTimeFormatter moment;
    private final UnorderedList list = new UnorderedList();

    ChangesCard(MySecondFactor factor, ZoneId zone) {
        this.factor = factor;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        addClassName("card");
        list.addClassName("list");
        add(new H2(getTranslation("account.changes")), new Paragraph(getTranslation("account.changes.lead")), list);
        show();
    }

    /** Reads the list anew. */
    void show() {
        List<AccountActs.Done> changes = factor.changes();
        list.removeAll();
        changes.forEach(change -> list.add(row(change)));
        setVisible(!changes.isEmpty());
    }

    private ListItem row(AccountActs.Done change) {
        Span how = new Span(getTranslation("account.changes.how", moment.format(change.at()), change.by(),
                Optional.ofNullable(change.from()).orElse("\u2013")));
        how.addClassName("quiet");
        return new ListItem(new Span(getTranslation("account.changes." + change.act())), how);
    }
}
