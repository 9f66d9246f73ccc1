package thaw.care.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.shell.NotFound;

/** The gate to the next phase on the Program page, and its line on the Pace page. */
@ViewPackages(packages = {"thaw.care.program", "thaw.care.pace", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class GateCardTest extends ViewTest {

    @Autowired
    private ProgramService programs;

    private final LocalDate today = LocalDate.ofInstant(Instant.now(), Clinic.ZONE);
    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aClientWhoseProgramBeginsToday() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        SignedIn.as(therapist);
        programs.assign(client, programs.programs().getFirst().id(), today, Ceiling.DEFAULT);
    }

    @Test
    void theGateSaysWhatItWaitsForAndWhatThereIs() {
        open("program");
        assertThat(paragraphs()).contains(
                "Phase 1 of 4: Rest and ground. Next: Body first.",
                "Until you open it, the phase goes on week by week, and nothing of the next one is planned.");
        assertThat(findInView(ListItem.class).all().stream().map(ListItem::getText)).contains(
                "0 of 2 sessions that ended grounded, with overwhelm of at most 4", "Your word");
        open("pace");
        assertThat(paragraphs()).contains("Phase 1 of 4, Rest and ground: its gate has 0 of 2 sessions.");
    }

    @Test
    void withoutAReasonAClosedGateNeitherOpensNorIsHeld() {
        open("program");
        press("Open the next phase");
        press("Stay in this phase");
        assertThat(paragraphs()).contains("Phase 1 of 4: Rest and ground. Next: Body first.");
        say("We need more rest first");
        press("Stay in this phase");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("It stays for now: " + therapist.name())
                && text.endsWith("We need more rest first"));
    }

    @Test
    void openedEarlyTheNextPhaseSaysWhenItBegins() {
        open("program");
        say("Ready after our talk");
        press("Open the next phase");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Body first is open and begins on "));
        assertThat(findInView(Button.class).withText("Open the next phase").exists()).isFalse();
    }

    @Test
    void theOtherRolesAndAnotherTherapistFindNothing() {
        for (Me person : List.of(clinic.therapist(), clinic.client(therapist), clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("clients/" + client + "/program");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }

    private void open(String page) {
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + client + "/" + page);
        runPendingSignalsTasks();
    }

    private void say(String reason) {
        test(findInView(TextArea.class).withCaption("Reason at the gate").single()).setValue(reason);
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    private List<String> paragraphs() {
        return findInView(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
