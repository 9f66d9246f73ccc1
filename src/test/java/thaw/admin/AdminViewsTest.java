package thaw.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.admin.audit.ui.AuditView;
import thaw.admin.content.ui.ContentView;
import thaw.admin.people.ErasureService;
import thaw.admin.people.PersonRow;
import thaw.admin.people.ui.PeopleView;
import thaw.admin.system.ui.SystemView;
import thaw.admin.usage.ui.UsageView;
import thaw.audit.AuditLog;
import thaw.governor.AccessEnded;
import thaw.practice.mydata.ErasureWishService;
import thaw.shell.NotFound;

@ViewPackages(packages = {"thaw.admin", "thaw.shell", "thaw.account"})
@RecordApplicationEvents
class AdminViewsTest extends ViewTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private ErasureWishService wishes;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private ApplicationEvents events;

    @Test
    void theOtherRolesFindNothingBehindTheAdminsDoors() {
        for (Me person : List.of(clinic.therapist(), clinic.client())) {
            signIn(person);
            Stream.of("usage", "people", "audit", "content", "system").forEach(room -> {
                UI.getCurrent().navigate(room);
                assertThat(getCurrentView()).as(room).isInstanceOf(NotFound.class);
            });
        }
    }

    @Test
    void usageShowsTwelveWeeksAndWithholdsThemInAnEmptyClinic() {
        signIn(clinic.admin());
        navigate(UsageView.class);
        Grid<?> grid = grid("Usage");
        assertThat(test(grid).size()).isEqualTo(12);
        assertThat(test(grid).getCellText(11, 3)).isEqualTo("under 5");
        assertThat(findInView(Button.class).withText("Download CSV").exists()).isTrue();
    }

    @Test
    void peopleAreFoundByAPartOfTheName() {
        Me therapist = clinic.therapist();
        signIn(clinic.admin());
        navigate(PeopleView.class);
        test(findInView(TextField.class).withLabel("Find by name").single()).setValue(therapist.name());
        runPendingSignalsTasks();
        assertThat(names()).containsExactly(therapist.name());
    }

    @Test
    void anAdminInvitesAClientAndSeesTheLinkOnce() {
        Me therapist = clinic.therapist();
        signIn(clinic.admin());
        navigate(PeopleView.class);
        test(findInView(Button.class).withText("Invite").single()).click();
        String username = "view-" + UUID.randomUUID();
        test(find(TextField.class).withLabel("Name").single()).setValue("Vera View");
        test(find(TextField.class).withLabel("Username").single()).setValue(username);
        test(find(Button.class).withText("Make the link").single()).click();
        assertThat(find(Div.class).withAttribute("role", "alert").single().getText())
                .isEqualTo("A client needs a therapist; nobody else has one.");
        test(find(ComboBox.class).withLabel("Therapist").single()).selectItem(therapist.name());
        test(find(Button.class).withText("Make the link").single()).click();
        assertThat(find(TextField.class).withLabel("Link").single().getValue()).contains("/welcome/");
        test(findInView(TextField.class).withLabel("Find by name").single()).setValue(username);
        runPendingSignalsTasks();
        assertThat(names()).containsExactly("Vera View");
    }

    @Test
    void openPagesOfARecordCloseForTheCareTeamWhenItIsErased() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        signIn(client);
        wishes.ask();
        signIn(clinic.admin());
        assertThat(erasures.hold(client.id(), erasures.today().minusDays(1), "None")).isTrue();
        assertThat(erasures.carryOut(client.id())).isTrue();
        assertThat(events.stream(AccessEnded.class))
                .contains(new AccessEnded(therapist.id(), client.ownRecord()));
    }

    @Test
    void aPersonIsDeactivatedAndReactivatedFromTheList() {
        Me therapist = clinic.therapist();
        signIn(clinic.admin());
        navigate(PeopleView.class);
        test(findInView(TextField.class).withLabel("Find by name").single()).setValue(therapist.name());
        runPendingSignalsTasks();
        act("Deactivate: " + therapist.name());
        assertThat(people().getFirst().active()).isFalse();
        act("Reactivate: " + therapist.name());
        assertThat(people().getFirst().active()).isTrue();
    }

    @Test
    void theAuditShowsWhoOpenedWhoseRecord() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        clinic.inTransaction(() -> log.read(therapist, client.ownRecord(), AuditLog.Part.CHART));
        signIn(clinic.admin());
        navigate(AuditView.class);
        Grid<?> grid = grid("Audit");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo(therapist.name());
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("Opened");
        assertThat(test(grid).getCellText(0, 4)).isEqualTo("Chart");
        assertThat(test(grid).getCellText(0, 5)).startsWith(client.name());
    }

    @Test
    void everyPartOfARecordHasAName() {
        signIn(clinic.admin());
        AuditView view = navigate(AuditView.class);
        assertThat(Stream.of(AuditLog.Part.values()).map(part -> view.getTranslation("admin.audit.part." + part)))
                .doesNotContain("");
    }

    @Test
    void contentListsProgramsAndPractices() {
        signIn(clinic.admin());
        navigate(ContentView.class);
        Grid<?> programs = grid("Programs");
        assertThat(test(programs).getCellText(0, 0)).isEqualTo("After burnout");
        assertThat(test(programs).getCellText(0, 2)).isEqualTo("4");
        Grid<?> practices = grid("Practices");
        assertThat(test(practices).getCellText(0, 0)).isEqualTo("Grounding");
        assertThat(Integer.parseInt(test(practices).getCellText(0, 1))).isPositive();
    }

    @Test
    void theSystemSaysWhereTheDataIs() {
        signIn(clinic.admin());
        navigate(SystemView.class);
        assertThat(findInView(DescriptionList.Description.class).all())
                .extracting(DescriptionList.Description::getText)
                .anyMatch(text -> text.contains("thaw-views-"))
                .contains("H2", "None yet");
    }

    private List<String> names() {
        return people().stream().map(PersonRow::name).toList();
    }

    private List<PersonRow> people() {
        Grid<?> grid = grid("People");
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> (PersonRow) test(grid).getRow(row))
                .toList();
    }

    /** Presses a button of the one person in the list. */
    private void act(String name) {
        test(grid("People"))
                .getCellComponent(0, 5)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private Grid<?> grid(String name) {
        return findInView(Grid.class)
                .withCondition(grid -> name.equals(grid.getElement().getProperty("accessibleName")))
                .single();
    }
}
