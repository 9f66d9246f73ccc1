package thaw.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import thaw.account.CurrentUser;
import thaw.account.MyPasskeys;
import thaw.account.MyPassword;
import thaw.account.MySecondFactor;
import thaw.account.MySignIns;
import thaw.account.Proofs;

/** A person's own account: how they sign in, and where they are signed in. The same for every role. */
@Route("account")
@PermitAll
public class AccountView extends Main implements HasDynamicTitle {

    AccountView(
            CurrentUser user,
            MySignIns signIns,
            MyPassword password,
            MySecondFactor factor,
            MyPasskeys passkeys,
            Proofs proofs) {
        addClassNames("page", "page-calm");
        Paragraph name = new Paragraph(user.get().name());
        name.addClassName("lead");
        ZoneId zone = user.get().zone();
        SignInsCard places = new SignInsCard(signIns, zone);
        ChangesCard changes = new ChangesCard(factor, zone);
        add(
                new H1(getTranslation("account.title")),
                name,
                places,
                new PasswordCard(password, () -> {
                    places.show();
                    changes.show();
                }),
                new SecondFactorCard(factor, proofs, zone, changes::show),
                new PasskeysCard(passkeys, proofs, zone, changes::show),
                changes);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title") + " · Thaw";
    }
}
