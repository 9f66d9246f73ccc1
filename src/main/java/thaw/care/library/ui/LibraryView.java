package thaw.care.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thaw.care.library.LibraryService;
import thaw.domain.practice.Practice;

/** All practices, by route and level. */
@Route("library")
@Menu(title = "shell.nav.library", order = 3)
@RolesAllowed("THERAPIST")
public class LibraryView extends Main implements HasDynamicTitle {

    private final LibraryService service;
    private final Select<thaw.domain.practice.Route> route = new Select<>();
    private final Select<Integer> level = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div shelves = new Div();

    LibraryView(LibraryService service) {
        this.service = service;
        addClassNames("page", "page-wide");
        count.getElement().setAttribute("role", "status");
        count.addClassName("quiet");
        shelves.addClassName("columns");
        Paragraph lead = new Paragraph(getTranslation("library.lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("library.title")), lead, tools(), count, shelves);
        show();
    }

    private Component tools() {
        route.setLabel(getTranslation("library.route"));
        route.setItems(thaw.domain.practice.Route.values());
        route.setItemLabelGenerator(one -> one == null ? getTranslation("library.all") : one.title());
        level.setLabel(getTranslation("library.level"));
        level.setItems(1, 2, 3, 4, 5);
        level.setItemLabelGenerator(
                one -> one == null ? getTranslation("library.all") : getTranslation("library.level." + one));
        for (Select<?> select : List.of(route, level)) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("library.all"));
            select.addValueChangeListener(change -> show());
        }
        Div tools = new Div(route, level);
        tools.addClassName("tools");
        return tools;
    }

    private void show() {
        List<Practice> found = service.practices(route.getValue(), level.getValue());
        Map<thaw.domain.practice.Route, List<Practice>> byRoute =
                found.stream().collect(Collectors.groupingBy(Practice::route, TreeMap::new, Collectors.toList()));
        count.setText(getTranslation("library.count", found.size()));
        shelves.removeAll();
        byRoute.forEach((one, practices) -> shelves.add(shelf(one, practices)));
    }

    private Section shelf(thaw.domain.practice.Route one, List<Practice> practices) {
        UnorderedList list = new UnorderedList(practices.stream().map(this::line).toArray(ListItem[]::new));
        list.addClassName("list");
        Section shelf = new Section(new H2(one.title()), list);
        shelf.addClassName("card");
        return shelf;
    }

    private ListItem line(Practice practice) {
        Span level = new Span(getTranslation("library.level." + practice.level()));
        level.addClassNames("level", "level-" + practice.level());
        Span length = new Span(practice.locked()
                ? getTranslation("library.locked")
                : getTranslation("library.minutes", practice.minutes()));
        length.addClassName("quiet");
        ListItem line = new ListItem(new Anchor("library/" + practice.id(), practice.title()), level, length);
        line.addClassName("row");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title") + " · Thaw";
    }
}
