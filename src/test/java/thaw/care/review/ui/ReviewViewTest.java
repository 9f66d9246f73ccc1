package thaw.care.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.governor.Governor;
import thaw.shell.NotFound;

/** The way from a record to the answer, and what stands there. */
@ViewPackages(packages = {"thaw.care.review", "thaw.shell", "thaw.account"})
class ReviewViewTest extends ViewTest {

    @Autowired
    private Governor governor;

    private void checkIn(Me client) {
        clinic.inTransaction(() -> governor.checkedIn(
                client.ownRecord(), CheckIn.of(CheckInId.random(), Instant.now(), Clinic.ZONE, Map.of())));
    }

    private List<String> heads() {
        return findInView(H2.class).all().stream().map(head -> head.getElement().getTextRecursively()).toList();
    }

    @Test
    void aLinkFromARecordOpensThatClientWhoeverWaitsLonger() {
        Me therapist = clinic.therapist();
        Me first = clinic.client(therapist);
        Me second = clinic.client(therapist);
        checkIn(first);
        checkIn(second);
        signIn(therapist);
        UI.getCurrent().navigate("review/" + second.ownRecord());
        assertThat(heads()).contains(second.name()).doesNotContain(first.name());
        test(findInView(TextArea.class).single()).setValue("Thank you.");
        test(findInView(Button.class).withText("Send").single()).click();
        assertThat(findInView(Button.class).all()).extracting(Button::getText).contains(first.name() + " (1)")
                .doesNotContain(second.name() + " (1)");
    }

    @Test
    void aRowStaysWhereItIsWhenSomebodyElseChecksIn() {
        Me therapist = clinic.therapist();
        Me first = clinic.client(therapist);
        Me second = clinic.client(therapist);
        checkIn(first);
        signIn(therapist);
        navigate(ReviewView.class);
        Button row = findInView(Button.class).withText(first.name() + " (1)").single();
        List<Component> detached = new ArrayList<>();
        row.addDetachListener(gone -> detached.add(row));
        checkIn(second);
        checkIn(first);
        runPendingSignalsTasks();
        assertThat(findInView(Button.class).all()).extracting(Button::getText)
                .contains(first.name() + " (2)", second.name() + " (1)");
        assertThat(row.getText()).isEqualTo(first.name() + " (2)");
        assertThat(detached).as("a row that is taken out loses the focus").isEmpty();
    }

    @Test
    void moreWordsThanCanBeKeptAreNotCutInSilence() {
        signIn(clinic.therapist());
        navigate(ReviewView.class);
        test(findInView(Button.class).withText("Words kept ready, reading days").single()).click();
        TextArea words = find(TextArea.class).withCaption("Words kept ready").single();
        words.setValue("A line\n".repeat(21));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getErrorMessage()).isEqualTo("At most 20 lines, each up to 2000 characters. Nothing is saved yet.");
        words.setValue("A line\n\nAnother");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(Dialog.class).exists()).isFalse();
        test(findInView(Button.class).withText("Words kept ready, reading days").single()).click();
        assertThat(find(TextArea.class).withCaption("Words kept ready").single().getValue()).isEqualTo("A line\nAnother");
    }

    @Test
    void aClientWhoWaitsForNothingIsShownAllTheSame() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        signIn(therapist);
        UI.getCurrent().navigate("review/" + client.ownRecord());
        assertThat(heads()).contains(client.name());
        assertThat(findInView(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("Nothing of the last weeks waits for an answer.");
    }

    @Test
    void aForeignRecordAnUnknownOneAndTheOtherRolesFindNothing() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        for (Me other : List.of(clinic.therapist(), client, clinic.admin())) {
            signIn(other);
            UI.getCurrent().navigate("review/" + client.ownRecord());
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
        signIn(therapist);
        UI.getCurrent().navigate("review/nobody");
        assertThat(getCurrentView()).isInstanceOf(NotFound.class);
    }
}
