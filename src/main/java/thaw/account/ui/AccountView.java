package thaw.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import thaw.account.CurrentUser;
import thaw.account.MyPassword;
import thaw.account.MySignIns;

/** A person's own account: how they sign in, and where they are signed in. The same for every role. */
@Route("account")
@PermitAll
public class AccountView extends Main implements HasDynamicTitle {

    AccountView(CurrentUser user, MySignIns signIns, MyPassword password) {
        addClassNames("page", "page-calm");
        Paragraph name = new Paragraph(user.get().name());
        name.addClassName("lead");
        SignInsCard places = new SignInsCard(signIns, user.get().zone());
        add(new H1(getTranslation("account.title")), name, places, new PasswordCard(password, places::show));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title") + " · Thaw";
    }
}
