package thaw.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import thaw.account.NewCodes;
import thaw.account.Passkeys;
import thaw.account.SecondStep;
import thaw.shell.StatusLine;

/** The second step of a sign-in, after the name and the password. */
@Route(value = "code", autoLayout = false)
@AnonymousAllowed
public class CodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SecondStep step;
    private final Passkeys passkeys;

    CodeView(SecondStep step, Passkeys passkeys) {
        this.step = step;
        this.passkeys = passkeys;
        addClassNames("page", "login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        switch (step.stage()) {
            case NONE -> event.forwardTo(LoginView.class);
            case CODE -> show("account.code", form());
            case PASSKEY -> show("account.code.passkey", new PasskeyDoor(passkeys));
            case SET_UP -> show("account.code.set-up", setUp(step.offer()));
        }
    }

    private void show(String key, Component content) {
        Anchor again = new Anchor("login", getTranslation("account.code.again"));
        Anchor help = new Anchor("help-now", getTranslation("account.login.help"));
        help.addClassName("help-link");
        add(new H1(getTranslation(key)), new Paragraph(getTranslation(key + ".lead")), content, again, help);
    }

    private CodeSetUp setUp(NewCodes codes) {
        return new CodeSetUp(codes, code -> step.confirm(codes, code), this::goOn);
    }

    private Div form() {
        CodeField code = new CodeField(getTranslation("account.codes.code"));
        code.setHelperText(getTranslation("account.code.recovery"));
        code.focus();
        StatusLine answer = new StatusLine();
        Button submit = new Button(getTranslation("account.login.submit"), click -> step.enter(code.getValue())
                .ifPresentOrElse(complaint -> answer.setText(getTranslation(complaint)), this::goOn));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(code);
        Div form = new Div(code, submit, answer);
        form.addClassName("form");
        return form;
    }

    /** By a whole page: the next one is another person's as far as the browser is concerned. */
    private void goOn() {
        getUI().ifPresent(page -> page.getPage().setLocation("."));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.code") + " · Thaw";
    }
}
