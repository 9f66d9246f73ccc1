package thaw.care.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.database.Forms;
import thaw.domain.people.ClientId;
import thaw.shell.NotFound;
import thaw.shell.StatusLine;
import thaw.shell.TextTable;

/** A client's questionnaires as the therapist sees them. */
@ViewPackages(packages = {"thaw.care.measure", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class MeasuresViewTest extends ViewTest {

    @Autowired
    private Forms forms;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        forms.bring(clinic.admin());
    }

    @Test
    void theOtherRolesAnotherTherapistAndAnUnknownIdFindNothing() {
        for (Me person : List.of(clinic.therapist(), clinic.client(therapist), clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("clients/" + client + "/measures");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + ClientId.random() + "/measures");
        assertThat(getCurrentView()).isInstanceOf(NotFound.class);
    }

    @Test
    void aScoreFromPaperIsRecordedWithItsBandAndWithWhatChanged() {
        open();
        assertThat(texts(Paragraph.class)).contains("No score yet.");
        record(LocalDate.now(Clinic.ZONE).minusDays(20), 8);
        record(LocalDate.now(Clinic.ZONE), 15);
        open();
        assertThat(texts(TextTable.class)).singleElement().asString()
                .contains("8 of 27", "Mild", "15 of 27", "Moderately severe", "Reliably worse, by 7 points.", "On paper");
    }

    @Test
    void aScoreThatCannotBeIsToldAndNotRecorded() {
        open();
        press("Record score");
        assertThat(texts(StatusLine.class)).contains("Something is still empty or does not fit. Please look again.");
        record(LocalDate.now(Clinic.ZONE), 28);
        assertThat(texts(StatusLine.class)).contains("This instrument has no such total. Please look again.");
        open();
        assertThat(texts(Paragraph.class)).contains("No score yet.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aQuestionnaireIsPlannedAndAskedNoMore() {
        open();
        press("Plan questionnaire");
        assertThat(texts(StatusLine.class)).contains("Something is still empty or does not fit. Please look again.");
        test((ComboBox<String>) find(ComboBox.class).withLabel("Questionnaire").single()).selectItem(Forms.DAY);
        test(find(IntegerField.class).withLabel("Every how many weeks").single()).setValue(2);
        press("Plan questionnaire");
        open();
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains(Forms.DAY) && text.contains("Every 2 weeks. Asked from"));
        press("Ask no more: " + Forms.DAY);
        open();
        assertThat(texts(ListItem.class)).noneMatch(text -> text.contains(Forms.DAY));
    }

    @Test
    void howOftenCheckInsAreAskedIsAgreedOn() {
        open();
        IntegerField days = find(IntegerField.class).withLabel("Days a week").single();
        days.clear();
        press("Agree");
        assertThat(texts(StatusLine.class)).contains("Something is still empty or does not fit. Please look again.");
        test(days).setValue(3);
        press("Agree");
        open();
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Asked on 3 days a week."));
    }

    private void open() {
        signIn(therapist);
        UI.getCurrent().navigate("today");
        UI.getCurrent().navigate("clients/" + client + "/measures");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Record a score");
    }

    @SuppressWarnings("unchecked")
    private void record(LocalDate day, double total) {
        test(find(DatePicker.class).withLabel("Day").single()).setValue(day);
        test((ComboBox<String>) find(ComboBox.class).withLabel("Instrument").single()).selectItem("PHQ-9");
        test(find(NumberField.class).withLabel("Total").single()).setValue(total);
        test(find(TextField.class).withLabel("Source").single()).setValue("On paper");
        press("Record score");
    }

    private void press(String name) {
        Predicate<Button> named = button -> button.getAriaLabel().orElse(button.getText()).equals(name);
        test(find(Button.class).withCondition(named).single()).click();
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(one -> one.getElement().getTextRecursively()).toList();
    }
}
