package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import thaw.ViewTest;
import thaw.account.ui.AccountView;
import thaw.account.ui.CodeView;
import thaw.account.ui.LoginView;

@ViewPackages(packages = {"thaw.account", "thaw.shell"})
class CodeViewTest extends ViewTest {

    private static final String PASSWORD = "quiet green morning";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Clock clock;

    @Test
    void whoeverIsNotHalfWayIsLedToTheWayIn() {
        navigate("code", LoginView.class);
    }

    @Test
    void whoeverHasNoCodesYetSetsThemUpKeepsRecoveryCodesAndIsIn() {
        Me person = clinic.therapist();
        halfWay(person);
        navigate(CodeView.class);
        assertThat(findInView(Image.class).single().getSrc()).startsWith("data:image/svg+xml;base64,");
        String key = findInView(Code.class).single().getText();
        enter("Code", "000000", "Confirm");
        assertThat(findInView(Code.class).single().getText()).isEqualTo(key);
        enter("Code", codeOf(key), "Confirm");
        assertThat(findInView(Code.class).all()).hasSize(10);
        assertThat(user.get().id()).isEqualTo(person.id());
    }

    @Test
    void whoeverHasCodesGivesOneAndAWrongOneSaysSo() {
        Me person = clinic.client();
        signIn(person);
        setUp();
        halfWay(person);
        navigate(CodeView.class);
        enter("Code", "000000", "Sign in");
        assertThat(findInView(Div.class).all())
                .anyMatch(div -> div.getText().startsWith("That did not work"));
    }

    @Test
    void somebodySetsCodesUpAndTurnsThemOffAgain() {
        signIn(clinic.client());
        setUp();
        test(button("I have kept them")).click();
        assertThat(findInView(Span.class).withText("One-time codes were set up").exists()).isTrue();
        test(button("Turn codes off")).click();
        assertThat(button("Set up codes").isVisible()).isTrue();
    }

    @Test
    void beforeAChangeThePasswordIsAskedWhenTheLastProofIsOld() {
        Me person = signIn(clinic.client());
        clinic.inTransaction(() -> accounts.setPassword(person.id(), encoder.encode(PASSWORD)));
        user.proved(Instant.EPOCH);
        navigate(AccountView.class);
        test(button("Set up codes")).click();
        assertThat(findInView(Image.class).exists()).isFalse();
        test(find(PasswordField.class).withLabel("Your password").single()).setValue("not this one");
        test(find(Button.class).withText("Go on").single()).click();
        assertThat(findInView(Image.class).exists()).isFalse();
        test(find(PasswordField.class).withLabel("Your password").single()).setValue(PASSWORD);
        test(find(Button.class).withText("Go on").single()).click();
        assertThat(findInView(Image.class).exists()).isTrue();
    }

    /** On the own account, up to the recovery codes. */
    private void setUp() {
        navigate(AccountView.class);
        test(button("Set up codes")).click();
        enter("Code", codeOf(findInView(Code.class).single().getText()), "Confirm");
    }

    private void enter(String label, String value, String button) {
        test(findInView(TextField.class).withLabel(label).single()).setValue(value);
        test(button(button)).click();
    }

    private Button button(String text) {
        return findInView(Button.class).withText(text).single();
    }

    private String codeOf(String key) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(key.replace(" ", "")), generator.getAlgorithm()), clock.instant());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void halfWay(Me person) {
        clinic.inTransaction(() -> accounts.setPassword(person.id(), encoder.encode(PASSWORD)));
        ThawUser known = accounts.byUsername(person.name()).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(new HalfSignedIn(known, clock.instant(), null));
    }
}
