package thaw.care.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import thaw.care.library.LibraryService;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Step;

/** One practice, as the client will meet it, with what it could stir and for whom it is not. */
@Route("library/:practice")
@RolesAllowed("THERAPIST")
public class PracticeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LibraryService service;

    PracticeView(LibraryService service) {
        this.service = service;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Practice> practice = event.getRouteParameters().get("practice").flatMap(service::practice);
        if (practice.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        show(practice.get());
    }

    private void show(Practice practice) {
        add(new Anchor("library", getTranslation("library.back")), new H1(practice.title()), about(practice));
        card("library.content-notes", practice.contentNotes());
        card("library.not-for", practice.notFor().stream().map(this::notFor).toList());
        card("library.topics", practice.topics());
        card("library.anchors", practice.anchors());
        card("library.slot", practice.slot());
        if (!practice.steps().isEmpty()) {
            add(steps(practice));
        }
        card("library.alternatives", practice.alternatives());
    }

    private Paragraph about(Practice practice) {
        Paragraph about = new Paragraph(getTranslation(
                "library.about",
                practice.route().title(),
                getTranslation("library.level." + practice.level()),
                practice.minutes(),
                getTranslation("library.eyes." + practice.eyes().id()),
                String.join(", ", practice.postures())));
        about.addClassName("lead");
        return about;
    }

    private String notFor(NotFor notFor) {
        return getTranslation("library.not-for." + notFor.id());
    }

    /** What a practice has nothing of is left out. */
    private void card(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Section card = new Section(
                new H2(getTranslation(title)),
                new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new)));
        card.addClassName("card");
        add(card);
    }

    private Section steps(Practice practice) {
        OrderedList list = new OrderedList(practice.steps().stream().map(this::step).toArray(ListItem[]::new));
        list.addClassName("stack");
        Section card = new Section(
                new H2(getTranslation("library.steps")),
                new Paragraph(getTranslation(
                        "library.steps.about", practice.steps().size(), practice.seconds(), practice.cycles())),
                list);
        card.addClassName("card");
        return card;
    }

    private ListItem step(Step step) {
        Span kind = new Span(getTranslation(
                "library.step", getTranslation("library.step." + step.kind().id()), step.seconds()));
        kind.addClassName("quiet");
        ListItem item = new ListItem(kind);
        step.text().lines().map(Paragraph::new).forEach(item::add);
        if (!step.spoken().equals(step.text())) {
            item.add(new Paragraph(getTranslation("library.spoken", step.spoken())));
        }
        if (!step.choices().isEmpty()) {
            item.add(new Paragraph(getTranslation("library.choices", String.join(" / ", step.choices()))));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title") + " · Thaw";
    }
}
