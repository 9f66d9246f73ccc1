package thaw.care.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.care.alert.ui.AlertsView;
import thaw.governor.Governor;
import thaw.shell.NotFound;

@ViewPackages(packages = {"thaw.care.alert", "thaw.shell", "thaw.account"})
class AlertsViewTest extends ViewTest {

    @Autowired
    private Governor governor;

    @Autowired
    private AlertService service;

    @Test
    void theOtherRolesFindNothingThere() {
        Stream.of(clinic.client(), clinic.admin()).forEach(person -> {
            signIn(person);
            UI.getCurrent().navigate("alerts");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void aTherapistSeesTheAlertsOfTheirOwnClientsAlone() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        notSafe(client);
        notSafe(clinic.client());
        signIn(therapist);
        navigate(AlertsView.class);
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(((AlertRow) test(grid()).getRow(0)).name()).isEqualTo(client.name());
        assertThat(lead()).isEqualTo("One alert is yours, and it needs you now.");
    }

    @Test
    void anAlertComesUpOnThePageThatIsOpenAndBesideTheDoor() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        signIn(therapist);
        navigate(AlertsView.class);
        assertThat(lead()).isEqualTo("Nothing asks for you right now.");
        assertThat(find(TextArea.class).withLabel("Closing reason").exists()).isFalse();
        notSafe(client);
        runPendingSignalsTasks(5, TimeUnit.SECONDS);
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(find(Span.class).withClassName("badge").single().getText()).isEqualTo("1");
        assertThat(find(TextArea.class).withLabel("Closing reason").exists()).isTrue();
    }

    @Test
    void takeNoteAndCloseWithAReason() {
        Me therapist = clinic.therapist();
        notSafe(clinic.client(therapist));
        signIn(therapist);
        navigate(AlertsView.class);
        press("Take");
        assertThat(row().stage()).isEqualTo(AlertRow.Stage.OWNED);
        assertThat(find(Button.class).withText("Take").exists()).isFalse();
        press("Close");
        assertThat(field("Closing reason").isInvalid()).isTrue();
        assertThat(row().stage()).isEqualTo(AlertRow.Stage.OWNED);
        test(field("Note")).setValue("Called her.");
        press("Add note");
        assertThat(row().stage()).isEqualTo(AlertRow.Stage.ACTED);
        assertThat(field("Note").getValue()).isEmpty();
        test(field("Closing reason")).setValue("She is safe.");
        press("Close");
        assertThat(service.count(AlertFilter.open())).isZero();
        assertThat(test(grid()).size()).isZero();
        test(find(Checkbox.class).withLabel("Show closed alerts").single()).click();
        assertThat(row().stage()).isEqualTo(AlertRow.Stage.CLOSED);
        assertThat(find(Button.class).withText("Close").exists()).isFalse();
    }

    @Test
    void wordsStayWhenSomebodyElseChangesTheAlertMeanwhile() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        notSafe(client);
        signIn(therapist);
        navigate(AlertsView.class);
        test(field("Closing reason")).setValue("She is safe.");
        notSafe(client);
        press("Close");
        assertThat(field("Closing reason").getValue()).isEqualTo("She is safe.");
        assertThat(find(Div.class).withClassName("answer").single().getText()).startsWith("This alert has changed");
        press("Close");
        assertThat(service.count(AlertFilter.open())).isZero();
    }

    @Test
    void aTherapistWhoGoesAwaySaysWhoCovers() {
        Me therapist = clinic.therapist();
        Me cover = clinic.therapist();
        notSafe(clinic.client(therapist));
        signIn(therapist);
        navigate(AlertsView.class);
        press("Cover and absence");
        press("Save");
        assertThat(find(Div.class).withAttribute("role", "alert").single().getText())
                .isEqualTo("Please choose the first and the last day.");
        test(find(ComboBox.class).withLabel("Covered by").single()).selectItem(cover.name());
        DatePicker until = find(DatePicker.class).withLabel("Last day").single();
        until.setValue(find(DatePicker.class).withLabel("First day").single().getValue());
        press("Save");
        assertThat(row().owner()).isEqualTo(cover.id());
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(Button.class).withText("End").exists()).isTrue();
        press("End");
        assertThat(row().owner()).isEqualTo(therapist.id());
    }

    private void notSafe(Me client) {
        clinic.inTransaction(() -> governor.notSafe(client.ownRecord()));
    }

    private AlertRow row() {
        return (AlertRow) test(grid()).getRow(0);
    }

    private Grid<?> grid() {
        return findInView(Grid.class)
                .withCondition(grid -> "Alerts".equals(grid.getElement().getProperty("accessibleName")))
                .single();
    }

    private TextArea field(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void press(String name) {
        test(find(Button.class).withText(name).single()).click();
    }

    private String lead() {
        return find(Paragraph.class, (Main) getCurrentView()).withClassName("lead").single().getText();
    }
}
