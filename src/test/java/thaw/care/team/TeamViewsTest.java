package thaw.care.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.admin.people.ui.PeopleView;
import thaw.care.caseload.ui.CaseloadView;
import thaw.care.chart.ui.ChartView;
import thaw.database.Clinic;
import thaw.governor.TeamKeeper;
import thaw.practice.mydata.ui.MyDataView;
import thaw.practice.today.ui.TodayView;
import thaw.shell.NotFound;

@ViewPackages(packages = {"thaw.care", "thaw.admin.people", "thaw.practice", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class TeamViewsTest extends ViewTest {

    private static final String REASON = "The client called the front desk and is in distress";

    @Autowired
    private TeamKeeper teams;

    private Me therapist;
    private Me other;
    private Me client;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        other = clinic.therapist();
        client = clinic.client(therapist);
    }

    @Test
    void anAdminHandsAClientOnAndTheOpenPageOfTheTherapistClosesAtOnce() {
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + client.ownRecord());
        assertThat(getCurrentView()).isInstanceOf(ChartView.class);
        Me admin = clinic.admin();
        clinic.inTransaction(() -> teams.handOver(client.ownRecord(), other.id(), today(), admin));
        runPendingSignalsTasks(5, TimeUnit.SECONDS);
        assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        navigate(CaseloadView.class);
        assertThat(words()).anyMatch(text -> text.startsWith(client.name() + " is with " + other.name()));
        press("Seen");
        assertThat(words()).noneMatch(text -> text.contains(client.name()));
    }

    @Test
    void theAdminSeesWhoIsResponsibleHandsOverAndTakesALaterOneBack() {
        signIn(clinic.admin());
        navigate(PeopleView.class);
        test(findInView(TextField.class).withLabel("Find by name").single()).setValue(client.name());
        runPendingSignalsTasks();
        Component acts = test(findInView(Grid.class).single()).getCellComponent(0, 5);
        acts.getChildren()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Care team"))
                .forEach(button -> test(button).click());
        assertThat(lines()).anyMatch(text -> text.startsWith(therapist.name() + " is responsible since"));
        press("Hand over");
        assertThat(find(Div.class).withAttribute("role", "alert").all())
                .extracting(Div::getText)
                .contains("Please choose a therapist and a day.");
        test(find(ComboBox.class).withLabel("Hand over to").single()).selectItem(other.name());
        test(find(DatePicker.class).withLabel("From").single())
                .setValue(today().plusDays(1));
        press("Hand over");
        assertThat(lines()).anyMatch(text -> text.startsWith(other.name() + " is responsible from"));
        press("Take the hand-over back");
        assertThat(lines()).noneMatch(text -> text.contains(other.name()));
    }

    @Test
    void aTherapistOpensARecordInAnEmergencyAndEverybodyConcernedSeesIt() {
        signIn(other);
        navigate(CaseloadView.class);
        test(findInView(Anchor.class).withText("Open a record in an emergency").single()).click();
        test(find(TextField.class).withLabel("Client").single()).setValue(client.name());
        press("Open the record");
        assertThat(find(Div.class).withAttribute("role", "alert").all())
                .extracting(Div::getText)
                .contains("Please write a reason of at least 10 characters.");
        test(find(TextArea.class).withLabel("Reason").single()).setValue(REASON);
        press("Open the record");
        assertThat(getCurrentView()).isInstanceOf(ChartView.class);
        navigate(CaseloadView.class);
        assertThat(words()).anyMatch(text -> text.startsWith("You have the record of " + client.name()));
        signIn(therapist);
        UI.getCurrent().navigate("alerts");
        navigate(CaseloadView.class);
        assertThat(words()).contains("Reason: " + REASON);
        press("Looked at");
        assertThat(words()).doesNotContain("Reason: " + REASON);
        theClientSeesIt();
        signIn(clinic.admin());
        navigate(PeopleView.class);
        String page = getCurrentView().getElement().getOuterHTML();
        assertThat(page).contains(other.name(), "Records opened in an emergency").doesNotContain(REASON);
    }

    private void theClientSeesIt() {
        signIn(client);
        navigate(TodayView.class);
        assertThat(words()).contains("Somebody of this practice opened your record. You can see who and when.");
        navigate(MyDataView.class);
        assertThat(lines()).anyMatch(text -> text.startsWith(other.name() + ", since"));
        press("I have seen this");
        navigate(TodayView.class);
        assertThat(words()).doesNotContain("Somebody of this practice opened your record. You can see who and when.");
    }

    private LocalDate today() {
        return LocalDate.now(Clinic.ZONE);
    }

    private List<String> words() {
        return findInView(Paragraph.class).all().stream().filter(Component::isVisible).map(Paragraph::getText).toList();
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
