package thaw.care.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import java.util.stream.Stream;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyPage;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;

/** Which routes are closed to this client. Grounding always stays open: it is what is offered instead. */
class RoutesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Deeds deeds;
    private final UnorderedList list = new UnorderedList();

    RoutesCard(Deeds deeds) {
        this.deeds = deeds;
        addClassNames("card", "gates");
        list.addClassName("list");
        Paragraph lead = new Paragraph(getTranslation("safety.routes.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("safety.routes")), lead, list);
    }

    void show(SafetyPage page, SafetyWords words) {
        Set<Route> excluded = page.gates().excluded();
        list.removeAll();
        Stream.of(Route.values())
                .filter(route -> route != Route.GROUNDING)
                .map(route -> row(page, words, route, excluded.contains(route)))
                .forEach(list::add);
    }

    private ListItem row(SafetyPage page, SafetyWords words, Route route, boolean excluded) {
        Div said = ConditionsCard.said(
                route.title(),
                getTranslation(excluded ? "safety.route.excluded" : "safety.route.open"),
                excluded,
                page.acts().reversed().stream().filter(act -> isAbout(act.change(), route)).findFirst().map(words::since));
        if (route == Route.HYPNOSIS) {
            said.add(new Anchor("clients/" + page.client() + "/hypnosis", getTranslation("hypnosis.link")));
        }
        return new ListItem(said, button(route, excluded ? GateAct.ROUTE_OPENED : GateAct.ROUTE_EXCLUDED));
    }

    /** A dissociative disorder closes what does not stay outside, so noting it speaks of those routes as well. */
    private static boolean isAbout(GateChange change, Route route) {
        return change.route() == route
                || (change.condition() == NotFor.DISSOCIATIVE_DISORDER && !route.staysOutside());
    }

    private Button button(Route route, GateAct act) {
        String what = getTranslation("safety.act." + act);
        Button button = new Button(what, click -> new ReasonDialog(
                        what + ": " + route.title(),
                        getTranslation("safety.ask." + act),
                        getTranslation("safety.reason"),
                        (reason, day) -> deeds.act(GateWish.of(act, route), reason))
                .open());
        button.setAriaLabel(what + ": " + route.title());
        return button;
    }
}
