package thaw.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import thaw.account.Proofs;

/** Asks for the password once more before something that cannot be taken back. */
public final class AskAgain extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Proofs proofs;
    private final transient Runnable act;
    private final PasswordField password = new PasswordField(getTranslation("shell.again.password"));
    private final StatusLine answer = new StatusLine();

    private AskAgain(Proofs proofs, Runnable act) {
        this.proofs = proofs;
        this.act = act;
        setHeaderTitle(getTranslation("shell.again.title"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setAutofocus(true);
        Button goOn = new Button(getTranslation("shell.again.go-on"), click -> goOn());
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickShortcut(Key.ENTER).listenOn(password);
        Div content = new Div(new Paragraph(getTranslation("shell.again.text")), password, answer);
        content.addClassName("form");
        add(content);
        getFooter().add(new Button(getTranslation("shell.again.leave"), click -> close()), goOn);
    }

    /** Does it at once when the last proof of identity is fresh; else after the password. */
    public static void before(Proofs proofs, Runnable act) {
        if (proofs.isFresh()) {
            act.run();
        } else {
            new AskAgain(proofs, act).open();
        }
    }

    private void goOn() {
        Optional<String> complaint = proofs.prove(password.getValue());
        if (complaint.isPresent()) {
            answer.setText(getTranslation(complaint.get()));
        } else {
            close();
            act.run();
        }
    }
}
