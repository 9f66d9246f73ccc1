package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.care.program.ClientSays;
import thaw.care.program.ClientSaysService;
import thaw.domain.checkin.Wording;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;

/** What the client chose about the plan, which sessions did not do them good, and whether they see "My way". */
class ClientSaysCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DateTimeFormatter day = DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(getLocale());
    private final transient ZoneId zone;

    ClientSaysCard(ClientSaysService service, ClientId client, ZoneId zone, ClientSays says) {
        this.zone = zone;
        addClassName("card");
        Checkbox back = new Checkbox(getTranslation("care.way.keep-back"), says.wayKeptBack());
        back.addValueChangeListener(change -> service.keepWayBack(client, change.getValue()));
        add(
                new H2(getTranslation("plan.history")), list(says.choices().stream().map(this::choice).toList(), "plan.history.none"),
                new H2(getTranslation("adverse.care.title")),
                list(says.notGood().stream().map(this::notGood).toList(), "adverse.care.none"),
                new H2(getTranslation("care.words.title", ClientSays.WORD_DAYS)),
                new Paragraph(words(says, Wording.BODY)), new Paragraph(words(says, Wording.FEELING)),
                new H2(getTranslation("care.way.title")), back, new Paragraph(getTranslation(
                        says.wayPutAway() ? "care.way.put-away" : "care.way.shown")));
    }

    private String words(ClientSays says, Wording part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        String words = says.counted(part).entrySet().stream()
                .map(word -> getTranslation("care.words.word", word.getKey().own()
                        ? "“" + word.getKey().text() + "”"
                        : getTranslation("checkin." + name + "_words.word." + word.getKey().text()), word.getValue()))
                .collect(Collectors.joining(", "));
        return getTranslation("care.words." + name, words.isEmpty() ? getTranslation("care.words.none") : words);
    }

    private Component list(List<String> lines, String none) {
        if (lines.isEmpty()) {
            return new Paragraph(getTranslation(none));
        }
        UnorderedList list = new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("list");
        return list;
    }

    private String choice(ClientSays.Choice choice) {
        LocalDate chosen = LocalDate.ofInstant(choice.at(), zone);
        return getTranslation(
                "plan.history." + kind(choice), day.format(chosen), choice.routeBefore().title(),
                day.format(choice.dayBefore()),
                choice.act().equals("POSTPONED") ? day.format(choice.dayAfter()) : choice.routeAfter().title(),
                choice.level() == null ? "" : choice.level());
    }

    private static String kind(ClientSays.Choice choice) {
        if (!choice.act().equals("GENTLER")) {
            return choice.act();
        }
        boolean grounding = choice.routeAfter() == Route.GROUNDING && choice.routeBefore() != Route.GROUNDING;
        return grounding ? "GROUNDING" : choice.level() == null ? "AS_PLANNED" : "GENTLER";
    }

    private String notGood(ClientSays.NotGood one) {
        String how = getTranslation("adverse.kind." + one.kind());
        String said = Stream.of(how, one.words() == null ? "" : "“" + one.words() + "”")
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + ": " + second)
                .orElse(how);
        return getTranslation("adverse.care.line", day.format(one.day()), one.practice(), one.level(), said);
    }
}
