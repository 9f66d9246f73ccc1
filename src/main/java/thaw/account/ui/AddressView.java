package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import thaw.account.AddressLinks;

/** Where the link leads that confirms an address. Opening it does nothing yet: programs that scan mail open links too. */
@Route(value = "address", autoLayout = false)
@AnonymousAllowed
public class AddressView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final AddressLinks links;

    AddressView(AddressLinks links) {
        this.links = links;
        addClassNames("page", "login");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        links.of(token).ifPresentOrElse(
                known -> {
                    if (known.confirmed()) {
                        say("account.address.done");
                    } else {
                        say("account.address.lead", known.address().text());
                        add(confirm(token));
                    }
                },
                () -> say("account.address.gone"));
    }

    private Button confirm(String token) {
        Button confirm = new Button(getTranslation("account.address.confirm"), click ->
                say(links.confirm(token) ? "account.address.done" : "account.address.gone"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        return confirm;
    }

    private void say(String key, Object... arguments) {
        removeAll();
        Paragraph words = new Paragraph(getTranslation(key, arguments));
        words.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("account.address.title")), words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.address.title") + " · Thaw";
    }
}
