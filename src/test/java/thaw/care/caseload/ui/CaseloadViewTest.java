package thaw.care.caseload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
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
        test(select("Show")).selectItem("Thawing");
        press("Keep this list");
        assertThat(text()).contains("Please give the list a name");
        test(find(TextField.class).withLabel("Name of this list").single()).setValue("Thaw");
        press("Keep this list");
        assertThat(lists.lists()).containsExactly(
                new CaseloadList("Thaw", CaseloadFilter.of(CaseloadFilter.Shown.THAWING)));
        test(select("Show")).selectItem("Everybody");
        test(select("My lists")).selectItem("Thaw");
        assertThat(select("Show").getValue()).isEqualTo(CaseloadFilter.Shown.THAWING);
        press("Forget list");
        assertThat(lists.lists()).isEmpty();
    }

    private Select<?> select(String label) {
        return find(Select.class).withLabel(label).single();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
