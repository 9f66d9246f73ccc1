package thaw.care.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.DraftService;
import thaw.care.program.ShelfService;
import thaw.domain.program.PhaseDraft;
import thaw.domain.program.PhaseKind;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;
import thaw.shell.NotFound;
import thaw.shell.StatusLine;

/** Writing, releasing, rehearsing and withdrawing a program, and what an admin sees of it. */
@ViewPackages(packages = {"thaw.care.program", "thaw.admin.content", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class ProgramPagesTest extends ViewTest {

    @Autowired
    private DraftService drafts;

    @Autowired
    private ShelfService shelf;

    private final String name = "Program " + UUID.randomUUID();
    private Me therapist;

    @BeforeEach
    void people() {
        therapist = signIn(clinic.therapist());
    }

    @Test
    void aProgramIsWrittenCheckedAndReleased() {
        open("programs");
        press("New program");
        ProgramId id = drafts.drafts().getFirst().id();
        open("programs/" + id);
        assertThat(paragraphs()).contains("3 things are to do before you can release it.");
        write(TextField.class, "Name", name);
        write(TextArea.class, "For whom it is", "For somebody.");
        press("Add a phase");
        press("Add a phase");
        assertThat(titles()).containsExactly("1. Ground", "2. Body");
        IntegerField weeks = findInView(IntegerField.class).withCaption("Weeks").all().getFirst();
        weeks.setValue(30);
        assertThat(weeks.isInvalid()).isTrue();
        assertThat(weeks.getErrorMessage()).isEqualTo("A phase lasts 1 to 26 weeks.");
        weeks.setValue(3);
        assertThat(drafts.open(id).orElseThrow().draft().phases()).extracting(PhaseDraft::weeks).containsExactly(3, 2);
        press("Release");
        assertThat(shelf.program(id).orElseThrow().program().name()).isEqualTo(name);
        assertThat(paragraphs()).anyMatch(text -> text.endsWith(therapist.name() + " released version 1."));
    }

    @Test
    void aPhaseMovesByItsArrowsAndThatIsSaid() {
        ProgramId id = draft();
        open("programs/" + id);
        test(findInView(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().filter("Move down: Ground"::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(titles()).containsExactly("1. Body", "2. Ground");
        assertThat(paragraphs()).contains("Ground is phase 2 of 2 now.");
        assertThat(drafts.open(id).orElseThrow().draft().phases()).extracting(PhaseDraft::name)
                .containsExactly("Body", "Ground");
    }

    @Test
    void theSecondEditorKeepsTheirWordsAndSaysWhoseHold() {
        ProgramId id = draft();
        open("programs/" + id);
        Me colleague = clinic.therapist();
        SignedIn.as(colleague);
        drafts.save(id, 2, written(name + " theirs"));
        SignedIn.as(therapist);
        write(TextField.class, "Name", name + " mine");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith(colleague.name() + " changed this program"));
        assertThat(drafts.open(id).orElseThrow().draft().name()).endsWith("theirs");
        press("Keep mine");
        assertThat(drafts.open(id).orElseThrow().draft().name()).endsWith("mine");
        drafts.discard(id, drafts.open(id).orElseThrow().revision());
        write(TextField.class, "Name", name + " again");
        press("Keep mine as a new program");
        assertThat(drafts.drafts().getFirst().draft().name()).endsWith("again");
    }

    @Test
    void aRehearsalShowsTheCoursesSideBySideWithRulesAndDays() {
        open("programs/" + draft());
        press("Rehearse");
        press("Flooding");
        assertThat(findInView(Span.class).all().stream().map(Span::getText)).contains("D1", "Week 1: Ground");
        assertThat(paragraphs()).contains(
                "Flooding: calm for two weeks. Then, every four weeks, a week in which every session and every other day is too much.");
        press("Steady");
        assertThat(paragraphs()).contains("A step up to level 2 is proposed. You count as confirming it.");
    }

    @Test
    void whatComesWithThawIsReadAndCopiedAndHasNoEdit() {
        ProgramId thaws = shelf.shelves().stream().filter(one -> !one.own()).findFirst().orElseThrow().program().id();
        open("programs/" + thaws);
        assertThat(findInView(Button.class).withText("Edit").exists()).isFalse();
        press("Make a copy");
        assertThat(drafts.drafts().getFirst().draft().name()).startsWith("Copy of ");
    }

    @Test
    void anAdminReadsReleasesAndWithdrawsWithAReason() {
        ProgramId id = draft();
        drafts.release(id, 2);
        signIn(clinic.admin());
        UI.getCurrent().navigate("content");
        open("content/programs/" + id);
        assertThat(findInView(H1.class).single().getText()).isEqualTo(name);
        press("Withdraw");
        assertThat(paragraphs()).contains("Please write a reason. It stays in the history.");
        write(TextField.class, "Reason", "Not for now");
        press("Withdraw");
        assertThat(paragraphs()).anyMatch(text -> text.endsWith("took it off the shelf. Not for now"));
        assertThat(findInView(Button.class).withText("Put back").exists()).isTrue();
    }

    @Test
    void theOtherRolesFindNothing() {
        ProgramId id = draft();
        for (Me person : List.of(clinic.client(therapist), clinic.admin())) {
            signIn(person);
            open("programs/" + id);
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
        signIn(therapist);
        open("content/programs/" + id);
        assertThat(getCurrentView()).isInstanceOf(NotFound.class);
    }

    private ProgramDraft written(String called) {
        return new ProgramDraft(called, "For somebody.", List.of(
                PhaseDraft.of(PhaseKind.GROUND, "Ground", "Arrive."), PhaseDraft.of(PhaseKind.BODY, "Body", "Notice.")));
    }

    private ProgramId draft() {
        ProgramId id = drafts.begin();
        drafts.save(id, 1, written(name));
        return id;
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
        runPendingSignalsTasks();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).all().getLast()).click();
    }

    private <T extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasValue<?, String>> void write(
            Class<T> kind, String caption, String text) {
        findInView(kind).withCaption(caption).all().getFirst().setValue(text);
    }

    private List<String> titles() {
        return findInView(H3.class).all().stream().map(H3::getText).filter(text -> text.matches("\\d\\. .*")).toList();
    }

    private List<String> paragraphs() {
        return Stream.concat(
                        findInView(Paragraph.class).all().stream().map(Paragraph::getText),
                        findInView(StatusLine.class).all().stream().map(StatusLine::getText))
                .toList();
    }
}
