package thaw.care.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Stream;
import thaw.account.Emergencies;
import thaw.account.Emergency;
import thaw.account.HandOver;
import thaw.account.Me;
import thaw.care.team.TeamService;

/** Clients who go and come, records that a colleague opened in an emergency, and the own ones; hidden when there are none. */
public final class TeamCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TeamService service;

    public TeamCard(TeamService service) {
        this.service = service;
        addClassName("card");
    }

    /** Reads anew. */
    public void show() {
        TeamService.News news = service.news();
        removeAll();
        setVisible(!news.isEmpty());
        if (news.isEmpty()) {
            return;
        }
        Me me = service.me();
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        Stream.of(
                        news.toLookAt().stream().map(opened -> explained(opened, me)),
                        news.open().stream().map(emergency -> open(emergency, me)),
                        news.handOvers().stream().map(handOver -> handOver(handOver, me)))
                .flatMap(lines -> lines)
                .forEach(list::add);
        add(new H2(getTranslation("team.title")), list);
    }

    private ListItem handOver(HandOver handOver, Me me) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
        boolean comes = handOver.to().equals(me.id());
        String text = getTranslation(
                "team.hand-over." + (comes ? "comes" : "goes") + (handOver.inForce() ? "" : ".planned"),
                handOver.clientName(), comes ? handOver.fromName() : handOver.toName(), day.format(handOver.day()));
        return line(button("team.seen", "team.seen.of", text, () -> service.seen(handOver.id())), new Paragraph(text));
    }

    private ListItem explained(Emergencies.Explained opened, Me me) {
        DateTimeFormatter moment = moment(me);
        Emergency emergency = opened.emergency();
        String text = getTranslation(
                emergency.endedAt() == null ? "team.emergency.lasts" : "team.emergency.ended",
                emergency.therapist(), emergency.client(), moment.format(emergency.openedAt()),
                moment.format(emergency.until()));
        Paragraph reason = new Paragraph(getTranslation("team.emergency.reason", opened.reason()));
        reason.addClassName("quiet");
        return line(
                button("team.emergency.looked", "team.emergency.looked.of", text, () -> service.lookedAt(emergency.id())),
                new Paragraph(text), reason);
    }

    private ListItem open(Emergency emergency, Me me) {
        String text = getTranslation("team.emergency.own", emergency.client(), moment(me).format(emergency.endsAt()));
        return line(
                button("team.emergency.end", "team.emergency.end.of", emergency.client(), () -> service.end(emergency.id())),
                new Paragraph(text), new Anchor("clients/" + emergency.record(), getTranslation("team.emergency.go")));
    }

    private DateTimeFormatter moment(Me me) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(me.zone());
    }

    private static ListItem line(Button act, Component... words) {
        Div text = new Div(words);
        text.addClassName("team-words");
        return new ListItem(text, act);
    }

    private Button button(String key, String name, String of, Runnable act) {
        Button button = new Button(getTranslation(key), click -> {
            act.run();
            show();
        });
        button.setAriaLabel(getTranslation(name, of));
        return button;
    }
}
