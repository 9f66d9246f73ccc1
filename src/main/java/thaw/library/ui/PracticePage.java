package thaw.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.time.ZoneId;
import java.util.Optional;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.library.LibraryDesk;
import thaw.library.Shelved;
import thaw.shell.PracticePreview;

/** One practice: read, listened to, tried out as a client meets it, and what can be done about it. */
public class PracticePage extends Div {

    private static final int QUICK = 10;

    private final transient LibraryDesk desk;
    private final transient ZoneId zone;
    private final String address;
    private final Paragraph done = new Paragraph();

    /**
     * The page, empty until somebody enters it.
     *
     * @param address of the shelves
     */
    public PracticePage(LibraryDesk desk, ZoneId zone, String address) {
        this.desk = desk;
        this.zone = zone;
        this.address = address;
        done.getElement().setAttribute("role", "status");
    }

    /** Shows the practice of the address, in the version that it names; what is none is not found. */
    public void enter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("practice").orElse("");
        Optional<Integer> version = event.getLocation().getQueryParameters().getSingleParameter("version")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        if (desk.practice(id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(id, version);
    }

    private void show(String id, Optional<Integer> version) {
        Shelved.WithHistory found = desk.practice(id).orElseThrow();
        Practice newest = found.shelved().practice();
        Practice practice = version
                .flatMap(number -> desk.version(new PracticeVersion(id, number)))
                .orElse(newest);
        removeAll();
        add(new Anchor(address, getTranslation("library.back")), new H1(practice.title()), done);
        if (practice.version() != newest.version()) {
            Paragraph older = new Paragraph(getTranslation("library.older", practice.version(), newest.version()));
            older.addClassName("notice");
            add(older);
        }
        Div beside = new Div(new ActsCard(desk, found, zone, address, () -> {
            done.setText(getTranslation("library.answer.DONE"));
            show(id, version);
        }));
        beside.addClassName("stack");
        if (!practice.steps().isEmpty()) {
            beside.add(preview(practice));
        }
        Div split = new Div(new PracticeSheet(practice), beside);
        split.addClassName("split");
        add(split);
    }

    private Section preview(Practice practice) {
        Div place = new Div();
        Div buttons = new Div(
                new Button(getTranslation("library.preview.go"), click -> play(place, practice, 1)),
                new Button(getTranslation("library.preview.quick"), click -> play(place, practice, QUICK)));
        buttons.addClassName("button-row");
        Section card = new Section(
                new H2(getTranslation("library.preview")),
                new Paragraph(getTranslation("library.preview.nothing-stored")),
                buttons,
                place);
        card.addClassName("card");
        return card;
    }

    private static void play(Div place, Practice practice, int times) {
        place.removeAll();
        place.add(new PracticePreview(practice, times));
        place.getElement().callJsFunction("scrollIntoView");
    }
}
