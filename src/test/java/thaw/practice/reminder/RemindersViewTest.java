package thaw.practice.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.practice.journey.ui.StirringsView;
import thaw.practice.reminder.ui.RemindersView;
import thaw.shell.NotFound;

/** What a client chooses about reminders, and finds again when they come back. */
@ViewPackages(packages = {"thaw.practice", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class RemindersViewTest extends ViewTest {

    private static final String RESTING = "No reminders up to and with ";

    @Autowired
    private ReminderService reminders;

    private Me client;

    @BeforeEach
    void aClient() {
        client = signIn(clinic.client());
        navigate(RemindersView.class);
    }

    @Test
    void aRestIsOneTapAndEndsWithAnother() {
        assertThat(seen("Start again now")).isFalse();
        press("Pause for 7 days");
        LocalDate until = LocalDate.now(Clinic.ZONE).plusDays(7);
        assertThat(paragraphs()).anyMatch(text -> text.startsWith(
                RESTING + DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH).format(until)));
        comeBack();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith(RESTING));
        press("Start again now");
        assertThat(paragraphs()).noneMatch(text -> text.startsWith(RESTING));
        assertThat(seen("Start again now")).isFalse();
    }

    @Test
    void whatWasChosenIsThereAgainAndARestOutlastsIt() {
        press("Pause for 3 days");
        wantsCheckIn(LocalTime.of(7, 45), Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        field("Quiet from").setValue(LocalTime.of(20, 0));
        field("Quiet until").setValue(LocalTime.of(7, 0));
        zone().setValue("Asia/Kathmandu");
        press("Save");
        assertThat(answers()).contains("Saved.");
        comeBack();
        assertThat(findInView(Checkbox.class).all().stream().filter(Checkbox::getValue).map(Checkbox::getLabel))
                .contains("For a check-in").doesNotContain("For a session, on days with one");
        assertThat(days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(field("Time").getValue()).isEqualTo(LocalTime.of(7, 45));
        assertThat(field("Quiet from").getValue()).isEqualTo(LocalTime.of(20, 0));
        assertThat(zone().getValue()).isEqualTo("Asia/Kathmandu");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith(RESTING));
    }

    @Test
    void aTimeInTheQuietHoursIsAskedAboutAndNothingIsKept() {
        wantsCheckIn(LocalTime.of(23, 0), Set.of(DayOfWeek.FRIDAY));
        press("Save");
        assertThat(answers()).contains("One of these times lies in your quiet hours. Please move one of them.");
        assertThat(reminders.page().wishes().reminders()).isEmpty();
    }

    @Test
    void whatIsTickedTakesADayAndATimeAndAZone() {
        ZoneId before = reminders.page().zone();
        wantsCheckIn(LocalTime.of(12, 0), Set.of());
        press("Save");
        wantsCheckIn(LocalTime.of(12, 0), Set.of(DayOfWeek.FRIDAY));
        zone().clear();
        press("Save");
        assertThat(answers()).contains("Please choose days and times for what is ticked.");
        assertThat(reminders.page().wishes().reminders()).isEmpty();
        assertThat(reminders.page().zone()).isEqualTo(before);
    }

    @Test
    void theSecretAddressIsShownOnceAndANewOneIsAnother() {
        press("Make the address");
        String first = secret().getValue();
        assertThat(first).contains("calendar/").endsWith(".ics");
        press("Make a new address");
        assertThat(secret().getValue()).isNotEqualTo(first);
        comeBack();
        assertThat(findInView(TextField.class).withCaption("Secret address").exists()).isFalse();
        assertThat(paragraphs()).contains("There is an address. Whoever has it sees the times.");
        press("End the address");
        assertThat(paragraphs()).contains("There is no address yet.");
    }

    @Test
    void anAddressIsLookedAtAndWaitsForItsLink() {
        EmailField address = findInView(EmailField.class).single();
        address.setValue("nobody at nowhere");
        press("Use this address");
        assertThat(answers()).contains("This does not look like an e-mail address.");
        assertThat(paragraphs()).contains("No address is set.");
        address.setValue("robin@example.org");
        press("Use this address");
        assertThat(paragraphs())
                .contains("A link is on its way to robin@example.org. Please open it there, so that we know it is you.");
        press("Remove the address");
        assertThat(paragraphs()).contains("No address is set.");
        assertThat(seen("Remove the address")).isFalse();
    }

    @Test
    void aLinkThatNobodySentDoesNothing() {
        for (String link : List.of("pause/nobody/7", "pause/nobody/8", "pause/" + client.id() + "/3")) {
            UI.getCurrent().navigate(link);
            assertThat(paragraphs()).contains("This link is too old. You can pause reminders on the page Reminders after you sign in.");
            assertThat(findInView(Button.class).exists()).isFalse();
        }
        assertThat(reminders.page().wishes().isPaused(reminders.page().today())).isFalse();
    }

    @Test
    void theOtherRolesFindNothing() {
        for (Me person : List.of(clinic.therapist(), clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("reminders");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }

    /** The page anew: going to where one is would show the same one. */
    private void comeBack() {
        navigate(StirringsView.class);
        navigate(RemindersView.class);
    }

    private void wantsCheckIn(LocalTime time, Set<DayOfWeek> on) {
        Checkbox wanted = findInView(Checkbox.class).all().stream()
                .filter(box -> "For a check-in".equals(box.getLabel())).findFirst().orElseThrow();
        wanted.setValue(true);
        group().setValue(on);
        field("Time").setValue(time);
    }

    private Set<DayOfWeek> days() {
        return group().getValue();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<DayOfWeek> group() {
        return findInView(CheckboxGroup.class).single();
    }

    private TimePicker field(String label) {
        return findInView(TimePicker.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> zone() {
        return findInView(ComboBox.class).single();
    }

    private TextField secret() {
        return findInView(TextField.class).withCaption("Secret address").single();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    private boolean seen(String button) {
        return findInView(Button.class).withText(button).exists();
    }

    private List<String> paragraphs() {
        return findInView(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> answers() {
        return findInView(Div.class).all().stream().map(Div::getText).toList();
    }
}
