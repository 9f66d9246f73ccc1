package thaw.practice.mydata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;
import thaw.account.CurrentUser;
import thaw.account.Proofs;
import thaw.practice.mydata.ConsentService;
import thaw.practice.mydata.ErasureWishService;
import thaw.practice.mydata.MyDataService;
import thaw.practice.mydata.MyTeamService;
import thaw.practice.mydata.MyWordsService;
import thaw.practice.mydata.Opened;
import thaw.practice.mydata.TakeOutService;
import thaw.shell.DeviceCard;

/** The client's own record: what is seen of it, by whom, when it was opened, and what the client decides about it. */
@Route("my-data")
@Menu(title = "shell.nav.my-data", order = 5)
@RolesAllowed("CLIENT")
public class MyDataView extends Main implements HasDynamicTitle {

    private static final List<String> SEEN = List.of("check-ins", "sessions", "stirrings", "pace", "safety", "words");
    private static final List<String> UNSEEN = List.of("admin", "others", "night");

    private final DateTimeFormatter moment;

    MyDataView(
            MyDataService service,
            MyWordsService words,
            ConsentService consents,
            TakeOutService takeOuts,
            Proofs proofs,
            ErasureWishService wishes,
            MyTeamService team,
            CurrentUser user) {
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(user.get().zone());
        addClassNames("page", "page-calm");
        add(
                new H1(getTranslation("journey.my-data.title")),
                seen(),
                card("journey.my-data.unseen", UNSEEN),
                people(service.careTeam()),
                new TeamCard(team, moment),
                DeviceCard.answer(),
                opened(service.opened()),
                new WordsCard(words, moment),
                new ConsentCard(consents, moment),
                new TakeOutCard(takeOuts, proofs),
                new ErasureCard(wishes, moment));
    }

    private Section seen() {
        return card("journey.my-data.seen", SEEN);
    }

    private Section card(String key, List<String> sentences) {
        return card(key, list(sentences.stream().map(sentence -> getTranslation(key + "." + sentence))));
    }

    private Section card(String key, Component... content) {
        Section card = new Section(new H2(getTranslation(key)));
        card.add(content);
        card.addClassName("card");
        return card;
    }

    private Section people(List<String> names) {
        return names.isEmpty()
                ? card("journey.my-data.people", new Paragraph(getTranslation("journey.my-data.people.none")))
                : card("journey.my-data.people", list(names.stream()));
    }

    private static UnorderedList list(Stream<String> lines) {
        return new UnorderedList(lines.map(ListItem::new).toArray(ListItem[]::new));
    }

    private Section opened(List<Opened> openings) {
        if (openings.isEmpty()) {
            return card("journey.my-data.opened", new Paragraph(getTranslation("journey.my-data.opened.none")));
        }
        Section card = card("journey.my-data.opened", list(openings));
        if (openings.size() == MyDataService.MOST) {
            card.add(new Paragraph(getTranslation("journey.my-data.opened.newest", MyDataService.MOST)));
        }
        return card;
    }

    private Component list(List<Opened> openings) {
        UnorderedList list = new UnorderedList(openings.stream().map(this::line).toArray(ListItem[]::new));
        list.addClassName("list");
        return list;
    }

    private ListItem line(Opened opening) {
        Span who = new Span(getTranslation(
                "journey.my-data.opened.by", opening.name(), moment.format(opening.at())));
        who.addClassName("quiet");
        return new ListItem(new Span(getTranslation("journey.my-data.part." + opening.part())), who);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journey.my-data.title") + " · Thaw";
    }
}
