package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import thaw.account.Passkeys;
import thaw.shell.StatusLine;

/** The way in by a passkey. */
final class PasskeyDoor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Passkeys passkeys;
    private final StatusLine answer = new StatusLine();

    PasskeyDoor(Passkeys passkeys) {
        this.passkeys = passkeys;
        addClassName("passkey-door");
        add(new Button(getTranslation("account.passkeys.sign-in"), click -> ask()), answer);
    }

    private void ask() {
        answer.setText("");
        Passkeys.Challenge challenge = passkeys.challenge();
        PasskeyAsk.get(this, challenge.json(), signed -> passkeys.enter(challenge, signed).ifPresentOrElse(
                complaint -> answer.setText(getTranslation(complaint)),
                () -> getUI().ifPresent(page -> page.getPage().setLocation("."))));
    }
}
