package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import thaw.account.Invitations;
import thaw.shell.StatusLine;

/** Where an invitation's link leads: one password to choose. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
public class InvitationView extends Main implements HasUrlParameter<String> {

    private final Invitations invitations;

    InvitationView(Invitations invitations) {
        this.invitations = invitations;
        addClassNames("page", "login");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        add(new H1(getTranslation("account.invitation.title")));
        invitations
                .invited(token)
                .ifPresentOrElse(
                        username -> add(
                                new Paragraph(getTranslation("account.invitation.lead", username)), form(token)),
                        () -> say("account.invitation.gone"));
    }

    private Div form(String token) {
        PasswordField password = new PasswordField(getTranslation("account.setup.password"));
        password.setHelperText(getTranslation("account.setup.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        StatusLine answer = new StatusLine();
        Button submit = new Button(getTranslation("account.invitation.submit"), click -> invitations
                .accept(token, password.getValue())
                .ifPresentOrElse(complaint -> answer.setText(getTranslation(complaint)), this::done));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(password, submit, answer);
        form.addClassName("form");
        return form;
    }

    private void done() {
        removeAll();
        say("account.invitation.done");
        add(new Anchor("login", getTranslation("account.login.title")));
    }

    private void say(String key) {
        add(new Paragraph(getTranslation(key)));
    }
}
