package thaw.practice.help.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.SafetyPlan.Part;
import thaw.governor.GateKeeper;
import thaw.governor.PlanKeeper;

@ViewPackages(packages = {"thaw.practice.help", "thaw.practice.journey", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class HelpNowViewTest extends ViewTest {

    @Autowired
    private PlanKeeper plans;

    @Autowired
    private GateKeeper gates;

    @Test
    void aClientReadsTheirPlanPartByPartInTheirOwnWords() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        SafetyPlan plan = new SafetyPlan(Map.of(Part.PEOPLE, "Sam\nLu", Part.PLACES, "The library"));
        clinic.inTransaction(() -> plans.write(client.ownRecord(), plan, 0, therapist.id()));
        signIn(client);
        navigate(HelpNowView.class);
        assertThat(parts()).containsExactly("Who I can be with or call", "Where it is good to be");
        assertThat(paragraphs()).contains("Sam\nLu", "The library");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("You wrote this with " + therapist.name()));
    }

    @Test
    void withoutAPlanThereIsNoneAndTheButtonIsThere() {
        signIn(clinic.client());
        navigate(HelpNowView.class);
        assertThat(find(PlanCard.class).exists()).isFalse();
        assertThat(find(Button.class).withText("I am not safe").exists()).isTrue();
    }

    /** G1: pressed is pressed, on whatever page. The card is there at once, and says that the therapist is told. */
    @Test
    void oneTapInTheHeaderTellsTheTherapistAndShowsTheCard() {
        Me client = clinic.client();
        signIn(client);
        UI.getCurrent().navigate("stirrings");
        test(find(NativeButton.class).withText("I am not safe").single()).click();
        assertThat(getCurrentView()).isInstanceOf(HelpNowView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Your therapist is told");
        assertThat(clinic.inTransaction(() -> gates.of(client.ownRecord()).crisis())).isTrue();
    }

    @Test
    void everybodyElseFindsTheNumbersAlone() {
        for (Me person : List.of(clinic.therapist(), clinic.admin())) {
            signIn(person);
            navigate(HelpNowView.class);
            assertThat(paragraphs()).contains("You do not have to be alone with this. Help is one call away.");
            assertThat(find(PlanCard.class).exists()).isFalse();
            assertThat(find(Button.class).withText("I am not safe").exists()).isFalse();
        }
    }

    private List<String> parts() {
        return findInView(H3.class).all().stream().map(H3::getText).toList();
    }

    private List<String> paragraphs() {
        return findInView(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
