package thaw.care.record.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.shell.NotFound;

/** The page of a record from outside: what comes in, and what leaves. */
@ViewPackages(packages = {"thaw.care.record", "thaw.shell", "thaw.account"})
class RecordViewTest extends ViewTest {

    @Test
    void theWholeRecordLeavesAtOnceAfterAFreshProofAndAfterThePasswordOtherwise() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        signIn(therapist);
        open(client);
        assertThat(findInView(H2.class).all()).extracting(H2::getText)
                .containsExactly("Import check-ins", "Imported so far", "The whole record, to take along");
        press();
        assertThat(find(Dialog.class).exists()).isFalse();
        SignedIn.longAgo(therapist);
        press();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Is it you?");
    }

    @Test
    void aRecordOfSomebodyElsesIsNotFound() {
        Me client = clinic.client(clinic.therapist());
        signIn(clinic.therapist());
        open(client);
        assertThat(getCurrentView()).isInstanceOf(NotFound.class);
    }

    private static void open(Me client) {
        UI.getCurrent().navigate("clients/" + client.ownRecord() + "/record");
    }

    private void press() {
        test(findInView(Button.class).withText("Download as FHIR").single()).click();
    }
}
