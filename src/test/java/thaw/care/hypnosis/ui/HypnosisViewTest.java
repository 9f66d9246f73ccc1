package thaw.care.hypnosis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.care.hypnosis.Answer;
import thaw.care.hypnosis.Filling;
import thaw.care.hypnosis.HypnosisService;
import thaw.domain.practice.PracticeId;
import thaw.library.HypnosisScriptTest;
import thaw.shell.NotFound;

@ViewPackages(packages = {"thaw.care.hypnosis", "thaw.shell", "thaw.account"})
class HypnosisViewTest extends ViewTest {

    @Autowired
    private HypnosisService service;

    @Test
    void itIsOpenedWithTrainingReasonAndConfirmationAndClosedAgain() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        signIn(therapist);
        open(client);
        assertThat(heads()).contains("Closed for this client");
        assertThat(findInView(Button.class).withText("Put into the place").exists()).isFalse();
        press("Open hypnosis");
        assertThat(words()).contains("It takes training, reason and the confirmation.");
        write("Your training in hypnosis", "Two years");
        write("Reason for this client", "She asked for it");
        test(findInView(Checkbox.class).single()).click();
        press("Open hypnosis");
        assertThat(heads()).contains("Open for this client");
        assertThat(words()).anyMatch(text -> text.contains("opened by " + therapist.name()));
        assertThat(findInView(Button.class).withText("Put into the place").all()).hasSize(2);
        write("Reason for this client", "She drifted");
        press("Close hypnosis");
        assertThat(heads()).contains("Closed for this client");
    }

    @Test
    void whatIsInAPlaceIsShownAndRemoved() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        signIn(therapist);
        service.unlock(client.ownRecord(), "Two years", "She asked for it", true);
        assertThat(service.fill(client.ownRecord(), new PracticeId("hypnosis-4-clinicians-recording"),
                HypnosisScriptTest.words().getBytes(StandardCharsets.UTF_8), new byte[0])).isEqualTo(new Filling.Done());
        open(client);
        assertThat(words()).anyMatch(text -> text.contains("The quiet shore") && text.contains("Words alone."));
        press("Remove what is in this place");
        assertThat(words()).contains("Done. It is written in the record.").noneMatch(text -> text.contains("The quiet shore"));
    }

    @Test
    void aForeignClientAndTheOtherRolesFindNothing() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        for (Me other : List.of(clinic.therapist(), client, clinic.admin())) {
            signIn(other);
            UI.getCurrent().navigate("clients/" + client.ownRecord() + "/hypnosis");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void everyAnswerHasWords() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/hypnosis", Locale.ENGLISH);
        for (Answer answer : Answer.values()) {
            assertThat(texts.getString("hypnosis.answer." + answer)).isNotBlank();
        }
    }

    private void open(Me client) {
        navigate("clients/" + client.ownRecord() + "/hypnosis", HypnosisView.class);
    }

    private void press(String button) {
        test(findInView(Button.class).withText(button).single()).click();
    }

    private void write(String label, String text) {
        test(findInView(TextArea.class).withLabel(label).single()).setValue(text);
    }

    private List<String> heads() {
        return findInView(H3.class).all().stream().map(one -> one.getElement().getTextRecursively()).toList();
    }

    private List<String> words() {
        return findInView(HtmlContainer.class).all().stream().map(one -> one.getElement().getTextRecursively()).toList();
    }
}
