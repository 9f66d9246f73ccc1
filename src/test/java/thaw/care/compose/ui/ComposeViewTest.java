package thaw.care.compose.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.care.compose.ModelDrafts;
import thaw.care.compose.ModelsOf;
import thaw.care.compose.model.DraftingModel;
import thaw.care.compose.model.LoopbackModel;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.domain.pacing.Ceiling;
import thaw.shell.NotFound;
import thaw.shell.StatusLine;

@ViewPackages(packages = {"thaw.care", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class ComposeViewTest extends ViewTest {

    private static final String WORDS = "It is like fog. My cat still reaches me. I hate the sea.";

    @Autowired
    private ProgramService programs;

    @Autowired
    private ModelsOf models;

    private Me therapist;
    private Me client;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        signIn(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), LocalDate.now(Clinic.ZONE), new Ceiling(3));
    }

    private void open() {
        UI.getCurrent().navigate("compose/" + client.ownRecord());
    }

    private void press(String text) {
        test(find(Button.class, getCurrentView().getElement().getComponent().orElseThrow()).withText(text).single()).click();
    }

    private List<String> texts() {
        return Stream.concat(
                        findInView(Paragraph.class).all().stream().map(Paragraph::getText),
                        findInView(StatusLine.class).all().stream().map(StatusLine::getText))
                .toList();
    }

    private void draft() {
        open();
        test(findInView(TextArea.class).withPropertyValue(TextArea::getLabel, "Description").single()).setValue(WORDS);
        press("Draft from these words");
    }

    @Test
    void aDraftSaysWhichWordsLedToWhatAndASignatureEndsIt() {
        draft();
        assertThat(texts()).contains("A draft is below. You can change every part of it.", "Every rule is kept.");
        assertThat(findInView(ListItem.class).all().stream().map(Component::getElement).map(one -> one.getTextRecursively()))
                .anyMatch(line -> line.startsWith("\"fog\" led to ")).anyMatch(line -> line.contains("\"sea\" is not wanted"));
        press("Sign");
        assertThat(texts()).contains("Signed. The client sees it under Today.");
        press("Take back");
        assertThat(texts()).contains("Taken back. The client does not see it any more.");
    }

    @Test
    void anEditThatBreaksARuleIsSaidAtOnceAndIsNotSigned() {
        draft();
        test(findInView(TextField.class).withPropertyValue(TextField::getLabel, "Title").single()).setValue("You failed at the sea");
        assertThat(texts()).contains("2 things break a rule.");
        press("Sign");
        assertThat(texts()).contains("The draft breaks a rule. The sentence beside the step says which.");
    }

    @Test
    void withoutAModelNothingSpeaksOfOne() {
        open();
        assertThat(findInView(Button.class).withText("Draft with the model").exists()).isFalse();
    }

    @Test
    void whatLeavesForAModelIsReadBeforeItDoesAndTheAnswerComesOnItsOwn() throws InterruptedException {
        try (LoopbackModel server = new LoopbackModel()) {
            List<String> came = new CopyOnWriteArrayList<>();
            ModelCard card = card(server.says("no draft").model("openai", 20), "It is like fog since Tom left.", came);
            UI.getCurrent().add(card.button(), card);
            test(card.button()).click();
            assertThat(card.getElement().getTextRecursively()).contains("This goes to small at 127.0.0.1", "since … left");
            assertThat(server.heard()).isEmpty();
            test(find(Button.class, card).withText("Do not send").single()).click();
            assertThat(card.getChildren()).isEmpty();
            test(card.button()).click();
            test(find(Button.class, card).withText("Send and draft").single()).click();
            for (int i = 0; i < 20 && came.isEmpty(); i++) {
                runPendingSignalsTasks(1, TimeUnit.SECONDS);
                roundTrip();
            }
            assertThat(came).containsExactly("DONE Optional[UNREADABLE]");
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void ofWordsOfDyingNobodyReadsThatTheyWouldLeave() throws InterruptedException {
        try (LoopbackModel server = new LoopbackModel()) {
            List<String> came = new CopyOnWriteArrayList<>();
            ModelCard card = card(server.says("no draft").model("openai", 20), "It is fog, and I want to die.", came);
            UI.getCurrent().add(card.button(), card);
            test(card.button()).click();
            assertThat(card.getElement().getTextRecursively()).doesNotContain("I want to die");
            for (int i = 0; i < 20 && came.isEmpty(); i++) {
                runPendingSignalsTasks(1, TimeUnit.SECONDS);
                roundTrip();
            }
            assertThat(came).containsExactly("DONE Optional[NOT_SENT]");
            assertThat(server.heard()).isEmpty();
        }
    }

    private ModelCard card(DraftingModel model, String said, List<String> came) {
        ModelDrafts drafts = models.with(model);
        return new ModelCard(drafts, drafts.where().orElseThrow(), client::ownRecord,
                () -> said, drafted -> came.add(drafted.answer() + " " + drafted.instead()));
    }

    @Test
    void theOtherRolesAndAnotherTherapistFindNothing() {
        for (Me person : List.of(clinic.client(), clinic.admin(), clinic.therapist(), client)) {
            signIn(person);
            open();
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }
}
