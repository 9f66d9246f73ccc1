package thaw.practice.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.compose.ComposePage.Made;
import thaw.care.compose.ComposeService;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Ceiling;
import thaw.domain.session.SessionId;
import thaw.practice.words.ui.WordsView;
import thaw.shell.NotFound;
import thaw.shell.StatusLine;

/** The pages of a client's own words, of the session made from them, and of reminders. */
@ViewPackages(packages = {"thaw.practice", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class OwnPagesTest extends ViewTest {

    @Autowired
    private ProgramService programs;

    @Autowired
    private ComposeService composer;

    @Autowired
    private OwnSessionService own;

    private Me client;
    private ComposedId id;

    @BeforeEach
    void people() {
        Me therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), LocalDate.now(Clinic.ZONE), new Ceiling(3));
        composer.draft(client.ownRecord(), "It is like fog.");
        Made draft = composer.open(client.ownRecord()).orElseThrow().draft().orElseThrow();
        composer.sign(client.ownRecord(), draft.practice(), draft.version());
        id = draft.id();
        signIn(client);
    }

    private Optional<Component> player() {
        return ((Component) getCurrentView()).getChildren()
                .filter(one -> one.getElement().getTag().equals("thaw-session-player"))
                .findFirst();
    }

    private void open() {
        UI.getCurrent().navigate("own-session/" + id);
    }

    @Test
    void wordsAreKeptAndTheSessionMadeFromThemIsReachedFromThere() {
        navigate(WordsView.class);
        test(findInView(TextArea.class).single()).setValue("It is like a wall.");
        test(findInView(Button.class).all().getFirst()).click();
        assertThat(findInView(Paragraph.class).all()).extracting(Paragraph::getText).contains("It is like a wall.");
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getHref).contains("own-session/" + id).doesNotContain("help-now");
    }

    @Test
    void wordsOfDyingAreAnsweredWithHelpInTheSamePlace() {
        navigate(WordsView.class);
        test(findInView(TextArea.class).single()).setValue("I think about not waking up.");
        test(findInView(Button.class).all().getFirst()).click();
        assertThat(findInView(StatusLine.class).all()).extracting(StatusLine::getText)
                .contains("Thank you for telling us. Your therapist will be told.");
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getHref).contains("help-now");
    }

    @Test
    void anOwnSessionPlaysAndTellsWhoseItIs() {
        open();
        assertThat(findInView(H1.class).single().getText()).isEqualTo("The fog");
        String script = player().orElseThrow().getElement().getPropertyRaw("script").toString();
        assertThat(script).contains("\"own\":\"" + id + "\"").doesNotContain("\"planned\"");
    }

    @Test
    void anOwnSessionThatWasLostIsOfferedToGoOn() {
        assertThat(own.begin(id, SessionId.random())).isTrue();
        open();
        assertThat(player().orElseThrow().getElement().getPropertyRaw("past").toString()).contains("\"goOn\":true");
    }

    @Test
    void remindersOpenForTheirOwnerAlone() {
        UI.getCurrent().navigate("reminders");
        assertThat(getCurrentView()).isNotInstanceOf(NotFound.class);
        assertThat(findInView(Button.class).all()).isNotEmpty();
        for (Me person : List.of(clinic.therapist(), clinic.admin())) {
            signIn(person);
            for (String room : List.of("reminders", "words", "own-session/" + id)) {
                UI.getCurrent().navigate(room);
                assertThat(getCurrentView()).as(room).isInstanceOf(NotFound.class);
            }
        }
    }

    @Test
    void anotherClientFindsNoSessionThere() {
        signIn(clinic.client());
        open();
        assertThat(getCurrentView()).isInstanceOf(NotFound.class);
    }
}
