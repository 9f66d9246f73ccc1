package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import thaw.account.CurrentUser;
import thaw.care.program.DraftService;
import thaw.care.program.OpenDraft;
import thaw.care.program.ShelfService;
import thaw.domain.program.Program;
import thaw.programs.ShelvedProgram;
import thaw.programs.ui.ProgramSheet;
import thaw.programs.ui.ProgramWords;

/** The programs that can be assigned, phase by phase; those that are being written; and the way to a new one. */
@Route("programs")
@Menu(title = "shell.nav.programs", order = 2)
@RolesAllowed("THERAPIST")
public class ProgramsView extends Main implements HasDynamicTitle {

    private final DraftService drafts;
    private final ZoneId zone;

    ProgramsView(ShelfService service, DraftService drafts, CurrentUser user) {
        this.drafts = drafts;
        this.zone = user.get().zone();
        addClassNames("page", "page-wide");
        Paragraph lead = new Paragraph(getTranslation("program.lead"));
        lead.addClassName("lead");
        Button begin = new Button(getTranslation("program.new"), click -> go(drafts.begin().toString()));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(begin);
        buttons.addClassName("button-row");
        add(new H1(getTranslation("care.programs.title")), lead, buttons);
        List<OpenDraft> written = drafts.drafts();
        if (!written.isEmpty()) {
            add(written(written));
        }
        List<ShelvedProgram> shelves = service.shelves();
        add(cards(shelves.stream().filter(one -> one.withdrawn().isEmpty()).toList()));
        List<ShelvedProgram> out = shelves.stream().filter(one -> one.withdrawn().isPresent()).toList();
        if (!out.isEmpty()) {
            add(new H2(getTranslation("program.off-shelf")), cards(out));
        }
    }

    private Section written(List<OpenDraft> drafts) {
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        drafts.forEach(open -> {
            Anchor link = new Anchor("programs/" + open.id(), DraftPage.title(this::getTranslation, open));
            link.addClassName("list-link");
            Span who = new Span(getTranslation("program.draft.changed", open.by(), moment.format(open.at())));
            who.addClassName("quiet");
            list.add(new ListItem(link, who));
        });
        Section section = new Section(new H2(getTranslation("program.drafts")), list);
        section.addClassName("card");
        return section;
    }

    private Div cards(List<ShelvedProgram> shelves) {
        Div cards = new Div();
        cards.addClassNames("columns", "program-shelf");
        shelves.stream().map(this::card).forEach(cards::add);
        return cards;
    }

    private Component card(ShelvedProgram shelved) {
        Program program = shelved.program();
        ProgramWords words = new ProgramWords(this::getTranslation, getLocale(), zone);
        OrderedList phases = new OrderedList();
        program.phases().forEach(phase -> phases.add(
                new ListItem(getTranslation("care.programs.phase", phase.name(), words.rhythm(phase)))));
        Button copy = new Button(getTranslation("program.copy"), click -> drafts.copy(
                        program.id(), getTranslation("program.copy.name", program.name()))
                .ifPresent(id -> go(id.toString())));
        copy.setAriaLabel(getTranslation("program.copy.of", program.name()));
        Section card = new Section(
                new H2(new Anchor("programs/" + program.id(), program.name())),
                ProgramSheet.state(this::getTranslation, shelved),
                new Paragraph(program.description()),
                phases,
                copy);
        card.addClassName("card");
        return card;
    }

    private static void go(String id) {
        UI.getCurrentOrThrow().navigate("programs/" + id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.programs.title") + " · Thaw";
    }
}
