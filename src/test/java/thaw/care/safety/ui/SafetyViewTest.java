package thaw.care.safety.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.care.safety.Answer;
import thaw.care.safety.SafetyService;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer.Rated;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.domain.practice.NotFor;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.SafetyPlan.Part;
import thaw.domain.safety.Situation;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.shell.NotFound;

@ViewPackages(packages = {"thaw.care.safety", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class SafetyViewTest extends ViewTest {

    @Autowired
    private SafetyService service;

    @Autowired
    private GateKeeper gates;

    @Autowired
    private Governor governor;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
    }

    @Test
    void theOtherRolesAndAnotherTherapistFindNothing() {
        for (Me person : List.of(clinic.therapist(), clinic.client(therapist), clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("clients/" + client + "/safety");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anUnknownClientIsNotFound() {
        signIn(therapist);
        for (String id : List.of(ClientId.random().toString(), "1", "x")) {
            UI.getCurrent().navigate("clients/" + id + "/safety");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aCrisisShowsWhoSaidSoAndIsClosedWithWhatWasDone() {
        clinic.inTransaction(() ->
                gates.act(client, GateChange.of(today(), GateAct.CRISIS_RAISED), therapist.id(), "On the phone"));
        open();
        assertThat(gate("crisis")).contains("Stands", therapist.name(), "On the phone");
        press("Close the crisis flag: Crisis flag");
        press("Close the crisis flag");
        assertThat(complaint()).isEqualTo("Please write a reason of at most 1,000 characters.");
        write("What was done", "Spoke with her and her sister");
        press("Close the crisis flag");
        assertThat(gate("crisis")).contains("Not set", "Spoke with her and her sister");
        assertThat(history()).hasSize(2);
        assertThat(history().getFirst()).contains("Crisis flag closed", therapist.name(), "Spoke with her");
    }

    @Test
    void anEventIsAskedForItsDayAndProtects() {
        open();
        press("Record an event: Traumatic event");
        test(find(DatePicker.class).withLabel("Day of the event").single()).setValue(today().minusDays(2));
        write("Reason", "A fall");
        press("Record an event");
        assertThat(gate("trauma")).contains("Protected", "The first 30 days protect", "A fall");
        press("End the protective phase: Traumatic event");
        write("Reason", "Settled");
        press("End the protective phase");
        assertThat(gate("trauma")).contains("Protected", "Settled");
        press("Entered by mistake: Traumatic event");
        write("Reason", "Another client");
        press("Entered by mistake");
        assertThat(gate("trauma")).contains("None known").doesNotContain("The first 30 days");
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsShownAndTheWordsAreKept() {
        open();
        press("Set ongoing danger: Ongoing danger");
        write("Reason", "Threats");
        clinic.inTransaction(() ->
                gates.act(client, GateChange.of(today(), GateAct.CRISIS_RAISED), therapist.id(), null));
        press("Set ongoing danger");
        assertThat(complaint()).startsWith("Somebody changed this meanwhile.");
        assertThat(gate("crisis")).contains("Stands");
        assertThat(gate("danger")).contains("Not known");
        press("Set ongoing danger");
        assertThat(gate("danger")).contains("Stands", "Threats");
    }

    @Test
    void aRouteIsExcludedAndOpenedAgainAndGroundingIsNotInTheList() {
        open();
        assertThat(find(Button.class).withCondition(named("Exclude: Grounding")).exists()).isFalse();
        press("Exclude: Meditation and body");
        write("Reason", "Panic in the body scan");
        confirm("Exclude: Meditation and body");
        assertThat(history().getFirst()).contains("Route excluded: Meditation and body");
        press("Open again: Meditation and body");
        write("Reason", "Ready now");
        confirm("Open again: Meditation and body");
        assertThat(history().getFirst()).contains("Route opened: Meditation and body", "Ready now");
    }

    @Test
    void aConditionIsNotedWithAReasonAndADissociativeDisorderClosesRoutesThatCanBeOpened() {
        open();
        press("Note: Pregnancy");
        confirm("Note: Pregnancy");
        assertThat(complaint()).isEqualTo("Please write a reason of at most 1,000 characters.");
        write("Reason", "Week 9");
        confirm("Note: Pregnancy");
        assertThat(history().getFirst()).contains("Condition noted: Pregnancy", "Week 9");
        press("Note as ended: Pregnancy");
        write("Reason", "Born");
        confirm("Note as ended: Pregnancy");
        assertThat(history().getFirst()).contains("Condition ended: Pregnancy");
        press("Note: Dissociative disorder");
        write("Reason", "Diagnosed by a colleague");
        confirm("Note: Dissociative disorder");
        assertThat(find(Button.class).withCondition(named("Exclude: Senses")).exists()).isTrue();
        press("Open again: Making");
        write("Reason", "Draws well");
        confirm("Open again: Making");
        assertThat(history().getFirst()).contains("Route opened: Making");
        assertThat(find(Button.class).withCondition(named("Exclude: Making")).exists()).isTrue();
    }

    @Test
    void aPlanIsSavedAsAVersionAndOlderOnesStayReadable() {
        open();
        press("Save as a new version");
        assertThat(said()).contains("A plan needs words in one part at least, and at most 2,000 characters in each.");
        write("People", "Sam");
        press("Save as a new version");
        assertThat(said()).contains("Saved as version 1. The client sees it now.");
        write("People", "Sam and Lu");
        press("Save as a new version");
        assertThat(versions()).hasSize(2);
        assertThat(versions().getFirst()).startsWith("Version 2").contains(therapist.name());
    }

    @Test
    void aPlanThatCameTooLateIsKeptAndGoesOnTopWhenSavedAgain() {
        open();
        write("Places", "The library");
        assertThat(service.write(client, Map.of(Part.PLACES, "The park"), 0)).isEqualTo(Answer.DONE);
        press("Save as a new version");
        assertThat(said()).anyMatch(text -> text.startsWith("Somebody changed this meanwhile."));
        assertThat(field("Places").getValue()).isEqualTo("The library");
        assertThat(versions()).hasSize(1);
        press("Save as a new version");
        assertThat(said()).contains("Saved as version 2. The client sees it now.");
    }

    @Test
    void aVersionThatComesInWhileNothingIsWrittenFillsTheFields() {
        open();
        service.write(client, Map.of(Part.PLACES, "The park"), 0);
        ((SafetyView) getCurrentView()).refresh();
        assertThat(field("Places").getValue()).isEqualTo("The park");
        write("Places", "The park and the pool");
        service.write(client, Map.of(Part.PLACES, "The hill"), 1);
        ((SafetyView) getCurrentView()).refresh();
        assertThat(field("Places").getValue()).isEqualTo("The park and the pool");
        assertThat(said()).contains("Version 2 came in while you were writing. Yours is kept here and not saved yet.");
    }

    @Test
    void aFlagShowsItsNumbersAndIsPutAsideWithAReason() {
        IntStream.range(0, 3).forEach(day -> {
            CheckIn checkIn = CheckIn.of(
                    CheckInId.random(), Instant.now().minusSeconds(86_400L * day), Clinic.ZONE,
                    Map.of(Question.OVERWHELM, new Rated(9)));
            clinic.inTransaction(() -> governor.checkedIn(client, checkIn));
        });
        open();
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("did not end grounded: 3 (3 or more)"));
        press("Put aside: Feelings break through and are too much");
        write("Reason", "The ward knows");
        confirm("Put aside: Feelings break through and are too much");
        assertThat(texts(ListItem.class))
                .noneMatch(text -> text.contains("(3 or more)"))
                .anyMatch(text -> text.startsWith("Feelings break through") && text.contains("The ward knows"));
    }

    @Test
    void everythingThatCanBeDoneOrShownHasWords() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/safety", Locale.ENGLISH);
        Stream<String> acts = Stream.of(GateAct.values()).flatMap(act ->
                Stream.of("safety.act." + act, "safety.ask." + act, "safety.done." + act));
        Stream<String> parts = Stream.of(Part.values()).flatMap(part ->
                Stream.of("safety.plan.part." + part, "safety.plan.help." + part, "safety.mine.part." + part));
        Stream<String> situations = Stream.of(Situation.values()).flatMap(one ->
                Stream.of("safety.situation." + one, "safety.next." + one));
        Stream<String> answers = Stream.of(Answer.values()).map(answer -> "safety.answer." + answer);
        Stream<String> conditions = Stream.of(NotFor.values()).map(one -> "safety.condition." + one.id());
        assertThat(Stream.of(acts, parts, situations, answers, conditions).flatMap(one -> one))
                .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
    }

    private void open() {
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + client + "/safety");
        assertThat(getCurrentView()).isInstanceOf(SafetyView.class);
    }

    private static LocalDate today() {
        return LocalDate.now(Clinic.ZONE);
    }

    private String gate(String name) {
        return texts(ListItem.class, item -> name.equals(item.getElement().getAttribute("data-gate"))).getFirst();
    }

    /** Presses the button of this name; of several the one in the dialog, which opened last. */
    private void press(String name) {
        test(find(Button.class).withCondition(named(name)).all().getLast()).click();
    }

    /** Confirms in the dialog, whose button says in words what the button of the page has as its name. */
    private void confirm(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static Predicate<Button> named(String name) {
        return button -> button.getAriaLabel().orElse(button.getText()).equals(name);
    }

    private void write(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextArea field(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private String complaint() {
        return find(Div.class).withAttribute("role", "alert").single().getText();
    }

    private List<String> said() {
        return find(Div.class).withAttribute("role", "status").all().stream().map(Div::getText).toList();
    }

    private List<String> versions() {
        return find(NativeDetails.class).all().stream()
                .map(NativeDetails::getSummaryText)
                .filter(summary -> summary.startsWith("Version"))
                .toList();
    }

    private List<String> history() {
        return find(NativeTableRow.class).all().stream()
                .skip(1)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return texts(type, component -> true);
    }

    private <T extends Component> List<String> texts(
            Class<T> type, Predicate<T> fits) {
        return find(type).all().stream()
                .filter(fits)
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }
}
