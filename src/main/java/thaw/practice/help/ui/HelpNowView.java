package thaw.practice.help.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.spring.security.AuthenticationContext;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.practice.help.HelpNumber;
import thaw.practice.help.HelpService;
import thaw.shell.LiveUpdates;

/** Help now, for everyone, also without signing in. A client can tell the therapist with one tap. */
@Route("help-now")
@AnonymousAllowed
public class HelpNowView extends Main implements HasDynamicTitle {

    private final Div answer = new Div();

    HelpNowView(HelpService service, LiveUpdates live, CurrentUser user, AuthenticationContext authentication) {
        addClassNames("page", "page-calm", "help-now");
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("answer");
        add(new H1(getTranslation("help.title")), new Paragraph(getTranslation("help.lead")), numbers());
        if (authentication.hasRole("CLIENT")) {
            Me me = user.get();
            PlanCard plan = new PlanCard(me.zone());
            add(notSafe(service), plan);
            Signal<Double> revision = live.of(me.ownRecord());
            Signal.effect(this, () -> {
                revision.get();
                plan.show(service.plan());
            });
        }
        add(new Paragraph(getTranslation("help.limits")));
    }

    private Section numbers() {
        DescriptionList list = new DescriptionList();
        list.addClassName("numbers");
        HelpNumber.all().forEach(number -> number(list, number));
        Section section = new Section(new H2(getTranslation("help.call")), list, dated());
        section.addClassName("card");
        return section;
    }

    private void number(DescriptionList list, HelpNumber number) {
        String key = "help." + number.key();
        Anchor call = new Anchor("tel:" + number.dial(), getTranslation(key + ".number"));
        call.setRouterIgnore(true);
        call.addClassNames("button", "button-primary", "big");
        list.add(
                new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(call));
    }

    private Paragraph dated() {
        Paragraph dated = new Paragraph(getTranslation("help.dated"));
        dated.addClassName("quiet");
        return dated;
    }

    private Section notSafe(HelpService service) {
        Button button = new Button(getTranslation("shell.not-safe"), click -> {
            service.notSafe();
            answer.setText(getTranslation("help.told"));
        });
        button.addClassName("not-safe");
        Section section = new Section(
                new H2(getTranslation("help.tell")), new Paragraph(getTranslation("help.tell.text")), button, answer);
        section.addClassName("card");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("help.title") + " · Thaw";
    }
}
