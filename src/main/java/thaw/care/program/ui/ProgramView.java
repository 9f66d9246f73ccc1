package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import thaw.account.CurrentUser;
import thaw.care.program.DraftService;
import thaw.care.program.OpenDraft;
import thaw.care.program.RehearsalService;
import thaw.care.program.ShelfService;
import thaw.domain.program.ProgramId;
import thaw.programs.ShelvedProgram;
import thaw.programs.ui.ProgramActsCard;
import thaw.programs.ui.ProgramSheet;
import thaw.shell.Refocus;

/** One program: a version that was released, to be read, rehearsed, copied or written on; or one that is being written. */
@Route("programs/:program")
@RolesAllowed("THERAPIST")
public class ProgramView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ShelfService service;
    private final DraftService drafts;
    private final RehearsalService rehearsals;
    private final CurrentUser user;

    ProgramView(ShelfService service, DraftService drafts, RehearsalService rehearsals, CurrentUser user) {
        this.service = service;
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.user = user;
        addClassNames("page", "page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ProgramId> id = event.getRouteParameters().get("program").flatMap(ProgramId::parse);
        if (!id.map(this::open).orElse(false)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean open(ProgramId id) {
        Optional<ShelvedProgram> released = service.program(id);
        Optional<OpenDraft> written = drafts.open(id);
        removeAll();
        add(new Anchor("programs", getTranslation("care.programs.back")));
        released.ifPresent(this::show);
        written.ifPresent(draft -> add(new DraftPage(drafts, rehearsals, draft, () -> again(id))));
        return released.isPresent() || written.isPresent();
    }

    private void again(ProgramId id) {
        open(id);
        Refocus.onTitle(this);
    }

    private void show(ShelvedProgram found) {
        add(new H1(found.program().name()));
        if (!found.isNewest()) {
            Paragraph older = new Paragraph(getTranslation("program.older", found.program().version()));
            older.addClassName("notice");
            older.add(new Anchor("programs/" + found.newest(), getTranslation("program.newest")));
            add(older);
        }
        ProgramActsCard acts = new ProgramActsCard(
                service, found, user.get().zone(), "programs", () -> again(found.program().id()));
        Div beside = new Div(actions(found), acts);
        beside.addClassName("stack");
        Div split = new Div(new ProgramSheet(found), beside);
        split.addClassName("split");
        add(split, new RehearsalCard(rehearsals.today(), wish -> rehearsals.rehearse(found.program().id(), wish)));
    }

    private Component actions(ShelvedProgram found) {
        Div buttons = new Div();
        buttons.addClassName("button-row");
        if (found.own()) {
            Button edit = new Button(getTranslation("program.edit"), click -> drafts.next(found.program().id())
                    .ifPresent(ProgramView::go));
            edit.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(edit);
        }
        buttons.add(new Button(getTranslation("program.copy"), click -> drafts.copy(
                        found.program().id(), getTranslation("program.copy.name", found.program().name()))
                .ifPresent(ProgramView::go)));
        Paragraph about = new Paragraph(getTranslation(found.own() ? "program.edit.about" : "program.thaw.about"));
        Div card = new Div(about, buttons);
        card.addClassNames("card", "stack");
        return card;
    }

    private static void go(ProgramId id) {
        UI.getCurrentOrThrow().navigate("programs/" + id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.programs.title") + " · Thaw";
    }
}
