package thaw.care.pace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.practice.checkin.CheckInService;
import thaw.practice.checkin.CorrectionService;
import thaw.shell.NotFound;

@ViewPackages(packages = {"thaw.care.pace", "thaw.practice.checkin", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class CorrectionsViewTest extends ViewTest {

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private CorrectionService corrections;

    private Me therapist;
    private Me client;
    private CheckIn sent;

    @BeforeEach
    void aClientWhoHasCheckedIn() {
        therapist = clinic.therapist();
        client = signIn(clinic.client(therapist));
        sent = CheckIn.of(
                CheckInId.random(),
                Instant.now().minus(Duration.ofHours(1)),
                Clinic.ZONE,
                Map.of(Question.OVERWHELM, new Answer.Rated(8)));
        checkIns.send(sent);
    }

    @Test
    void aClientChangesAnAnswerAndSeesThatItWaits() {
        UI.getCurrent().navigate("check-in/" + sent.id().value() + "/correct");
        test(find(NumberField.class).single()).setValue(2.0);
        test(button("Send change")).click();
        assertThat(text()).contains("The change waits for your therapist");
        UI.getCurrent().navigate("check-in/sent");
        assertThat(text()).contains("Overwhelm: 2", "A change waits for your therapist");
    }

    @Test
    void aNumberOffTheScaleIsNotSent() {
        UI.getCurrent().navigate("check-in/" + sent.id().value() + "/correct");
        find(NumberField.class).single().setValue(11.0);
        test(button("Send change")).click();
        assertThat(find(NumberField.class).single().isInvalid()).isTrue();
        assertThat(corrections.find(sent.id()).orElseThrow().corrections()).isEmpty();
    }

    @Test
    void aTherapistSeesBothValuesAndAccepts() {
        correctTo(2);
        openPace();
        assertThat(find(ListItem.class).all().stream().map(ListItem::getText))
                .contains("Overwhelm: 8 → 2 (counts now: 8)");
        test(button("Accept correction")).click();
        assertThat(text()).contains("The correction counts now");
        signIn(client);
        assertThat(corrections.find(sent.id()).orElseThrow().counting().answer(Question.OVERWHELM))
                .isEqualTo(new Answer.Rated(2));
    }

    @Test
    void aDeclineNeedsItsReasonWhichTheClientReads() {
        correctTo(2);
        openPace();
        test(button("Decline correction")).click();
        TextArea reason = find(TextArea.class).withLabel("Reason for the answer").single();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("We said so in session");
        test(button("Decline correction")).click();
        signIn(client);
        UI.getCurrent().navigate("check-in/sent");
        assertThat(text()).contains("We said so in session");
    }

    @Test
    void theOtherRolesAndOtherClientsFindNothing() {
        for (Me person : List.of(clinic.client(therapist), therapist, clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("check-in/" + sent.id().value() + "/correct");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
        for (Me person : List.of(therapist, clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("check-in/sent");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }

    private void correctTo(double overwhelm) {
        corrections.correct(CheckIn.of(
                sent.id(), sent.madeAt(), sent.zone(), Map.of(Question.OVERWHELM, new Answer.Rated(overwhelm))));
    }

    private void openPace() {
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + client.ownRecord() + "/pace");
    }

    private Button button(String caption) {
        return find(Button.class).withText(caption).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
