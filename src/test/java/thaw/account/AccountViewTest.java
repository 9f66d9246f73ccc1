package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import thaw.ViewTest;
import thaw.account.ui.AccountView;
import thaw.domain.people.Role;
import thaw.domain.people.SignInId;

@ViewPackages(packages = {"thaw.account", "thaw.shell"})
class AccountViewTest extends ViewTest {

    private static final String PASSWORD = "quiet green morning";

    @Autowired
    private SignIn door;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MySignIns mine;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AccountStates states;

    @Autowired
    private PasswordEncoder encoder;

    @ParameterizedTest
    @EnumSource
    void everyRoleSeesWhereItIsSignedInAndSignsOutElsewhere(Role role) {
        Me person = person(role);
        Authentication phone = arrive(person);
        SecurityContextHolder.getContext().setAuthentication(arrive(person));
        navigate(AccountView.class);
        assertThat(findInView(ListItem.class).all()).hasSize(2);
        test(button("Sign out there")).click();
        assertThat(findInView(ListItem.class).all()).hasSize(1);
        assertThat(findInView(Button.class).withText("Sign out everywhere else").exists()).isFalse();
        assertThat(signIns.goesOn(place(phone))).isFalse();
    }

    @Test
    void aNewPasswordIsSavedAndTheOtherPlacesAreGone() {
        Me person = clinic.therapist();
        arrive(person);
        SecurityContextHolder.getContext().setAuthentication(arrive(person));
        navigate(AccountView.class);
        field("Present password", PASSWORD);
        field("New password", "a louder grey evening");
        test(button("Change the password")).click();
        assertThat(findInView(Button.class).withText("Sign out there").exists()).isFalse();
        assertThat(findInView(Span.class).withText("The password was changed").exists()).isTrue();
        assertThat(accounts.passwordHash(person.id()).orElseThrow())
                .matches(hash -> encoder.matches("a louder grey evening", hash));
    }

    @Test
    void anOpenPageIsLedToTheWayInWhenItsSignInEnds() throws InterruptedException {
        Me person = clinic.therapist();
        SecurityContextHolder.getContext().setAuthentication(arrive(person));
        navigate(AccountView.class);
        UI page = UI.getCurrent();
        page.getInternals().dumpPendingJavaScriptInvocations();
        clinic.inTransaction(() -> states.deactivate(person.id()));
        assertThat(ledTo(page, "login?ended")).isTrue();
    }

    @Test
    void whoeverIsAwayIsToldSoAtTheWayIn() throws InterruptedException {
        SecurityContextHolder.getContext().setAuthentication(arrive(clinic.client()));
        navigate(AccountView.class);
        UI page = UI.getCurrent();
        page.getInternals().dumpPendingJavaScriptInvocations();
        mine.away();
        assertThat(ledTo(page, "login?idle")).isTrue();
    }

    /** Within a second, as promised; the page is told by another thread. */
    private boolean ledTo(UI page, String address) throws InterruptedException {
        long end = System.nanoTime() + 1_000_000_000L;
        while (System.nanoTime() < end) {
            runPendingSignalsTasks();
            page.getSession().getService().runPendingAccessTasks(page.getSession());
            boolean led = page.getInternals().dumpPendingJavaScriptInvocations().stream()
                    .anyMatch(call -> call.getInvocation().getParameters().toString().contains(address));
            if (led) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private Me person(Role role) {
        return switch (role) {
            case THERAPIST -> clinic.therapist();
            case CLIENT -> clinic.client();
            case ADMIN -> clinic.admin();
        };
    }

    private Authentication arrive(Me person) {
        clinic.inTransaction(() -> accounts.setPassword(person.id(), encoder.encode(PASSWORD)));
        return door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(person.name(), PASSWORD));
    }

    private static SignInId place(Authentication who) {
        return ((ThawUser) Objects.requireNonNull(who.getPrincipal())).signIn().orElseThrow();
    }

    private Button button(String text) {
        return findInView(Button.class).withText(text).single();
    }

    private void field(String label, String value) {
        test(findInView(PasswordField.class).withLabel(label).single()).setValue(value);
    }
}
