package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import thaw.account.MySignIns;
import thaw.account.WhereSignedIn;

/** Where the person is signed in, and the way out of each place. */
final class SignInsCard extends AccountCard {

    private static final long serialVersionUID = 1L;

    private final transient MySignIns signIns;
    private final DateTimeFormatter moment;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button(getTranslation("account.sign-ins.end-others"), click -> endOthers());

    SignInsCard(MySignIns signIns, ZoneId zone) {
        super("account.sign-ins");
        this.signIns = signIns;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        list.addClassName("list");
        add(new Paragraph(getTranslation("account.sign-ins.lead")), list, others, answer);
        show();
    }

    @Override
    void show() {
        List<WhereSignedIn> places = signIns.list();
        list.removeAll();
        places.forEach(place -> list.add(row(place)));
        others.setVisible(places.stream().anyMatch(place -> !signIns.isThis(place.id())));
    }

    private ListItem row(WhereSignedIn place) {
        String from = Optional.ofNullable(place.from()).orElse("\u2013");
        Span times = new Span(getTranslation("account.sign-ins.times",
                moment.format(place.since()), moment.format(place.lastUsed())));
        times.addClassName("quiet");
        ListItem row = new ListItem(new Span(getTranslation("account.sign-ins.where", place.device(), from)), times);
        row.add(signIns.isThis(place.id()) ? here() : end(place));
        return row;
    }

    private Span here() {
        Span here = new Span(getTranslation("account.sign-ins.here"));
        here.addClassNames("pill", "steady");
        return here;
    }

    private Button end(WhereSignedIn place) {
        Button end = new Button(getTranslation("account.sign-ins.end"), click -> {
            signIns.end(place.id());
            say("account.sign-ins.ended");
        });
        end.setAriaLabel(getTranslation("account.sign-ins.end-of", place.device(), moment.format(place.since())));
        return end;
    }

    private void endOthers() {
        signIns.endOthers();
        say("account.sign-ins.others-ended");
    }
}
