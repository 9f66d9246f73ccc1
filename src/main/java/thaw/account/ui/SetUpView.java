package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import thaw.account.FirstStart;
import thaw.shell.StatusLine;

/** The first start: whoever reads the log makes the first admin here. Gone once there is one. */
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
public class SetUpView extends Main implements BeforeEnterObserver {

    private final FirstStart firstStart;
    private final TextField code = new TextField(getTranslation("account.setup.code"));
    private final TextField name = new TextField(getTranslation("account.setup.name"));
    private final TextField username = new TextField(getTranslation("account.setup.username"));
    private final PasswordField password = new PasswordField(getTranslation("account.setup.password"));
    private final StatusLine answer = new StatusLine();

    SetUpView(FirstStart firstStart) {
        this.firstStart = firstStart;
        addClassNames("page", "login");
        code.setHelperText(getTranslation("account.setup.code.help"));
        password.setHelperText(getTranslation("account.setup.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        username.getElement().setAttribute("autocomplete", "username");
        Button submit = new Button(getTranslation("account.setup.submit"), click -> makeAdmin());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(code, name, username, password, submit, answer);
        form.addClassName("form");
        add(new H1(getTranslation("account.setup.title")), new Paragraph(getTranslation("account.setup.lead")), form);
    }

    private void makeAdmin() {
        firstStart
                .makeAdmin(code.getValue(), name.getValue(), username.getValue(), password.getValue())
                .ifPresentOrElse(
                        complaint -> answer.setText(getTranslation(complaint)),
                        () -> getUI().ifPresent(ui -> ui.navigate(LoginView.class)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstStart.isPending()) {
            event.forwardTo(LoginView.class);
        }
    }
}
