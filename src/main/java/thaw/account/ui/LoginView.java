package thaw.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import java.util.stream.Stream;
import thaw.account.DemoAccounts;
import thaw.account.FirstStart;
import thaw.account.Passkeys;
import thaw.shell.StatusLine;

/** Signing in. On the very first start there is nobody yet, and the page leads to the set-up. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final FirstStart firstStart;
    private final StatusLine notice = new StatusLine();

    LoginView(FirstStart firstStart, DemoAccounts demo, Passkeys passkeys) {
        this.firstStart = firstStart;
        addClassNames("page", "login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Anchor help = new Anchor("help-now", getTranslation("account.login.help"));
        help.addClassName("help-link");
        H1 name = new H1("Thaw");
        name.addClassName("brand");
        add(name, new Paragraph(getTranslation("account.login.lead")), notice, form, new PasskeyDoor(passkeys), help);
        if (!demo.usernames().isEmpty()) {
            add(demoAccounts(demo));
        }
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("account.login.title"));
        words.getForm().setUsername(getTranslation("account.login.username"));
        words.getForm().setPassword(getTranslation("account.login.password"));
        words.getForm().setSubmit(getTranslation("account.login.submit"));
        words.getErrorMessage().setTitle(getTranslation("account.login.error.title"));
        words.getErrorMessage().setMessage(getTranslation("account.login.error.text"));
        return words;
    }

    private Section demoAccounts(DemoAccounts demo) {
        UnorderedList names = new UnorderedList();
        demo.usernames().forEach(name -> names.add(new ListItem(name)));
        Section section = new Section(
                new H2(getTranslation("account.login.demo")),
                names,
                new Paragraph(getTranslation("account.login.demo.password", demo.password())),
                new Anchor("mailbox", getTranslation("account.login.demo.mailbox")));
        section.addClassName("demo-accounts");
        return section;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstStart.isPending()) {
            event.forwardTo(SetUpView.class);
            return;
        }
        Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(said.contains("error"));
        Stream.of("ended", "idle").filter(said::contains).findFirst().ifPresent(why ->
                notice.setText(getTranslation("account.login." + why)));
    }
}
