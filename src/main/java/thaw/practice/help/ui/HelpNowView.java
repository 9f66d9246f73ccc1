package thaw.practice.help.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
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
import thaw.governor.HelpNumberKeeper;
import thaw.governor.HelpNumbers;
import thaw.practice.help.HelpCalls;
import thaw.practice.help.HelpService;
import thaw.shell.LiveUpdates;
import thaw.shell.StatusLine;

/** Help now, for everyone, also without signing in. A client can tell the therapist with one tap. */
@Route("help-now")
@AnonymousAllowed
public class HelpNowView extends Main implements HasDynamicTitle {

    private final StatusLine answer = new StatusLine();

    HelpNowView(
            HelpService service,
            HelpNumberKeeper numbers,
            LiveUpdates live,
            CurrentUser user,
            AuthenticationContext authentication) {
        addClassNames("page", "page-calm", "help-now");
        add(new H1(getTranslation("help.title")), new Paragraph(getTranslation("help.lead")), numbers(numbers.now()));
        if (authentication.hasRole("CLIENT")) {
            Me me = user.get();
            PlanCard plan = new PlanCard(me.zone());
            add(notSafe(service), next(), plan);
            Signal<Double> revision = live.of(me.ownRecord());
            Signal.effect(this, () -> {
                revision.get();
                plan.show(service.plan());
                answer.setText(service.isTold() ? getTranslation("help.told") : "");
            });
        }
        add(new Paragraph(getTranslation("help.limits")));
    }

    /** The clinic's numbers with the day on which somebody made sure of them; what holds everywhere comes with Thaw. */
    private Section numbers(HelpNumbers clinic) {
        HelpCalls calls = HelpCalls.of(clinic, this::getTranslation, getLocale());
        DescriptionList list = new DescriptionList();
        list.addClassName("numbers");
        calls.calls().forEach(each -> list.add(
                new DescriptionList.Term(each.about()), new DescriptionList.Description(call(each))));
        Paragraph dated = new Paragraph(calls.dated());
        dated.addClassName("quiet");
        Section section = new Section(new H2(getTranslation("help.call")), list, dated);
        section.addClassName("card");
        return section;
    }

    private Anchor call(HelpCalls.Call each) {
        Anchor call = new Anchor("tel:" + each.dialled(), each.words());
        call.setRouterIgnore(true);
        call.addClassNames("button", "button-primary", "big");
        return call;
    }

    private Section next() {
        Section section = new Section(
                new H2(getTranslation("help.next")),
                new Paragraph(getTranslation("help.next.happens")),
                new Paragraph(getTranslation("help.next.not")));
        section.addClassName("card");
        return section;
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
