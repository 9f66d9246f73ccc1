package thaw.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.library.LibraryDesk;
import thaw.library.Shelved;

/**
 * All practices: a heading for each route with its five levels, side by side where there is room and below one another on a
 * phone. Every practice is a link, so a keyboard and a screen reader go through it like through any list.
 */
public class Shelves extends Div {

    private static final int LEVELS = 5;

    private final transient LibraryDesk desk;
    private final String address;
    private final Select<Route> route = new Select<>();
    private final Select<Integer> level = new Select<>();
    private final Select<Kept> kept = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div shelves = new Div();

    private enum Kept {
        IN_USE,
        OWN,
        OUT_OF_USE;

        boolean keeps(Shelved shelved) {
            return switch (this) {
                case IN_USE -> shelved.inUse();
                case OWN -> shelved.own();
                case OUT_OF_USE -> !shelved.inUse();
            };
        }
    }

    /**
     * The shelves.
     *
     * @param address of the page, to which the id of a practice is added
     */
    public Shelves(LibraryDesk desk, String address) {
        this.desk = desk;
        this.address = address;
        count.getElement().setAttribute("role", "status");
        count.addClassName("quiet");
        shelves.addClassName("shelves");
        add(tools(), count, shelves);
        show();
    }

    private Component tools() {
        route.setLabel(getTranslation("library.route"));
        route.setItems(Route.values());
        route.setItemLabelGenerator(one -> one == null ? getTranslation("library.all") : one.title());
        level.setLabel(getTranslation("library.level"));
        level.setItems(1, 2, 3, 4, 5);
        level.setItemLabelGenerator(
                one -> one == null ? getTranslation("library.all") : getTranslation("library.level." + one));
        kept.setLabel(getTranslation("library.kept"));
        kept.setItems(Kept.values());
        kept.setItemLabelGenerator(one -> getTranslation(one == null ? "library.all" : "library.kept." + one));
        for (Select<?> select : List.of(route, level, kept)) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("library.all"));
            select.addValueChangeListener(change -> show());
        }
        Div tools = new Div(route, level, kept);
        tools.addClassName("tools");
        return tools;
    }

    /** Shows what there is now. */
    public final void show() {
        List<Shelved> found = desk.practices().stream().filter(this::matches).toList();
        count.setText(getTranslation("library.count", found.size()));
        shelves.removeAll();
        shelves.add(head());
        Map<Route, List<Shelved>> byRoute = found.stream()
                .collect(Collectors.groupingBy(one -> one.practice().route(), TreeMap::new, Collectors.toList()));
        byRoute.forEach((one, practices) -> shelves.add(shelf(one, practices)));
    }

    private boolean matches(Shelved one) {
        Practice practice = one.practice();
        return (route.isEmpty() || practice.route() == route.getValue())
                && (level.isEmpty() || practice.level() == level.getValue())
                && (kept.isEmpty() || kept.getValue().keeps(one));
    }

    /** The names of the levels over their columns; each place says its own level to whoever cannot see them. */
    private Div head() {
        Div head = new Div(new Span());
        head.addClassName("shelf-head");
        head.getElement().setAttribute("aria-hidden", "true");
        IntStream.rangeClosed(1, LEVELS).forEach(one -> head.add(level(one)));
        return head;
    }

    private Span level(int one) {
        Span mark = new Span(getTranslation("library.level." + one));
        mark.addClassNames("level", "level-" + one);
        return mark;
    }

    private Section shelf(Route one, List<Shelved> practices) {
        OrderedList levels = new OrderedList();
        IntStream.rangeClosed(1, LEVELS).forEach(at -> levels.add(place(at, practices.stream()
                .filter(shelved -> shelved.practice().level() == at)
                .toList())));
        Section shelf = new Section(new H2(one.title()), levels);
        shelf.addClassName("shelf");
        return shelf;
    }

    private ListItem place(int at, List<Shelved> here) {
        List<Component> parts = new ArrayList<>();
        Span mark = level(at);
        mark.addClassName("shelf-level");
        parts.add(mark);
        here.forEach(shelved -> parts.add(line(shelved)));
        ListItem place = new ListItem(parts.toArray(Component[]::new));
        if (here.isEmpty()) {
            place.addClassName("shelf-empty");
            place.getElement().setAttribute("aria-hidden", "true");
        }
        return place;
    }

    private Div line(Shelved shelved) {
        Practice practice = shelved.practice();
        Anchor link = new Anchor(address + "/" + practice.id(), practice.title());
        link.addClassName("list-link");
        Span length = new Span(practice.locked()
                ? getTranslation("library.locked")
                : getTranslation("library.minutes", practice.minutes()));
        length.addClassName("quiet");
        Div line = new Div(link, length);
        line.addClassName("shelf-practice");
        PracticeState.of(shelved).forEach(state -> line.add(state.pill(this::getTranslation)));
        return line;
    }
}
