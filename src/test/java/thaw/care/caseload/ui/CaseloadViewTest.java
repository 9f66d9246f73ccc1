package thaw.care.caseload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ComponentQuery;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadList;
import thaw.care.caseload.CaseloadListService;
import thaw.shell.NotFound;

@ViewPackages(packages = {"thaw.care.caseload", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class CaseloadViewTest extends ViewTest {

    @Autowired
    private CaseloadListService lists;

    private Me therapist;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        clinic.client(therapist);
        signIn(therapist);
        UI.getCurrent().navigate("caseload");
    }

    @Test
    void theOtherRolesFindNothing() {
        for (Me person : List.of(clinic.client(therapist), clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("caseload");
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aListIsKeptUnderItsNameTakenAgainAndForgotten() {
        press("Show and order");
        pressIn("Show", "Thawing");
        press("Keep this list");
        assertThat(text()).contains("Please give the list a name");
        test(find(TextField.class).withLabel("Name of this list").single()).setValue("Thaw");
        press("Keep this list");
        assertThat(lists.lists()).containsExactly(
                new CaseloadList("Thaw", CaseloadFilter.of(CaseloadFilter.Shown.THAWING)));
        pressIn("Show", "Everybody");
        pressIn("My lists", "Thaw");
        assertThat(choices("Show").withAttribute("aria-pressed", "true").single().getText()).isEqualTo("Thawing");
        pressIn("Show", "Everybody");
        assertThat(choices("My lists").withAttribute("aria-pressed", "true").all()).isEmpty();
        pressIn("My lists", "Thaw");
        press("Forget list");
        assertThat(lists.lists()).isEmpty();
    }

    private ComponentQuery<NativeButton> choices(String group) {
        return find(NativeButton.class, find(Div.class).withAttribute("aria-label", group).single());
    }

    private void pressIn(String group, String choice) {
        test(choices(group).withText(choice).single()).click();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
