package thaw.care.program.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import thaw.care.program.DraftService;
import thaw.care.program.DraftService.Saved;
import thaw.care.program.OpenDraft;
import thaw.care.program.RehearsalService;
import thaw.domain.program.DraftFinding;
import thaw.domain.program.DraftFinding.Place;
import thaw.domain.program.ProgramDraft;
import thaw.shell.Words;

/**
 * A program that is being written. Every change is kept at once, so nothing is lost by leaving. Where somebody else wrote at
 * it meanwhile nothing more is kept until the therapist has said whose words hold; their own stay in the fields.
 */
class DraftPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftService service;
    private final transient Runnable again;
    private final transient OpenDraft opened;
    private final DraftEditor editor;
    private final H1 title = new H1();
    private final Paragraph state = new Paragraph();
    private final Paragraph checks = new Paragraph();
    private final Div conflict = new Div();
    private final Button release = new Button(getTranslation("program.release"), click -> release());
    private int revision;
    private boolean keeps = true;

    /** @param again shows what is kept under this address now */
    DraftPage(DraftService service, RehearsalService rehearsals, OpenDraft opened, Runnable again) {
        this.service = service;
        this.again = again;
        this.opened = opened;
        this.revision = opened.revision();
        this.editor = new DraftEditor(opened.draft(), this::changed);
        state.getElement().setAttribute("role", "status");
        state.addClassName("quiet");
        checks.getElement().setAttribute("role", "status");
        conflict.addClassNames("notice", "heed");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        release.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph lead = new Paragraph(getTranslation(opened.first().isPresent() ? "program.draft.next" : "program.draft.lead"));
        lead.addClassName("lead");
        Div split = new Div(editor, releasing());
        split.addClassName("split");
        add(title, lead, conflict, split, new RehearsalCard(
                rehearsals.today(), wish -> rehearsals.rehearse(editor.draft(), wish)));
        look();
    }

    /** What a draft is called while it may have no name. */
    static String title(Words words, OpenDraft open) {
        return open.draft().name().isBlank() ? words.text("program.draft.unnamed") : open.draft().name();
    }

    /** Says at a field what blocks there. */
    static void say(Words words, HasValidation field, Place place, List<DraftFinding> findings) {
        Optional<DraftFinding> block = findings.stream()
                .filter(finding -> finding.problem().place() == place && finding.problem().blocks())
                .findFirst();
        field.setErrorMessage(block.map(finding -> words.text("program.finding." + finding.problem())).orElse(""));
        field.setInvalid(block.isPresent());
    }

    private Section releasing() {
        Button discard = new Button(getTranslation("program.discard"), click -> discard());
        Div buttons = new Div(release, discard);
        buttons.addClassName("button-row");
        Section card = new Section(
                new H2(getTranslation("program.release.title")),
                new Paragraph(getTranslation("program.release.about")),
                checks, buttons, state);
        card.addClassNames("card", "release-card");
        return card;
    }

    private void changed() {
        look();
        if (keeps) {
            saved(service.save(opened.id(), revision, editor.draft()));
        }
    }

    private void look() {
        List<DraftFinding> findings = service.check(opened.id(), editor.draft());
        editor.show(findings);
        title.setText(editor.draft().name().isBlank()
                ? getTranslation("program.draft.unnamed")
                : editor.draft().name());
        long blocks = findings.stream().filter(finding -> finding.problem().blocks()).count();
        checks.setText(getTranslation("program.checks", blocks));
        release.setEnabled(blocks == 0 && keeps);
    }

    private void saved(Saved came) {
        if (came == Saved.DONE) {
            revision++;
            state.setText(getTranslation("program.saved"));
        } else {
            stop(came);
        }
    }

    /** From here on the fields alone hold what is written. */
    private void stop(Saved why) {
        keeps = false;
        state.setText("");
        OpenDraft theirs = service.open(opened.id()).orElse(null);
        conflict.removeAll();
        if (theirs == null) {
            conflict.add(new Paragraph(getTranslation("program.conflict.gone")),
                    new Button(getTranslation("program.conflict.new"), click -> asNew()));
        } else {
            conflict.add(new Paragraph(getTranslation("program.conflict." + why, theirs.by())),
                    new Button(getTranslation("program.conflict.mine"), click -> mine()),
                    new Button(getTranslation("program.conflict.theirs"), click -> again.run()));
        }
        conflict.setVisible(true);
        look();
    }

    private void mine() {
        service.open(opened.id()).ifPresent(theirs -> revision = theirs.revision());
        keeps = true;
        conflict.setVisible(false);
        changed();
    }

    private void asNew() {
        ProgramDraft mine = editor.draft();
        var id = service.begin();
        service.save(id, 1, mine);
        UI.getCurrentOrThrow().navigate("programs/" + id);
    }

    private void release() {
        Saved came = service.release(opened.id(), revision);
        switch (came) {
            case DONE -> again.run();
            case NOT_READY -> {
                look();
                state.setText(getTranslation("program.not-ready"));
            }
            case CHANGED_MEANWHILE, GONE -> stop(came);
        }
    }

    private void discard() {
        Saved came = service.discard(opened.id(), revision);
        if (came == Saved.DONE) {
            UI.getCurrentOrThrow().navigate("programs");
        } else {
            stop(came);
        }
    }
}
