package thaw.care.hypnosis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import thaw.care.hypnosis.HypnosisPage;
import thaw.care.hypnosis.HypnosisService;
import thaw.domain.people.ClientId;
import thaw.shell.ClientTabs;
import thaw.shell.Refocus;
import thaw.shell.StatusLine;

/** Hypnosis for one client: whether it is open, and what is in its places. */
@Route("clients/:client/hypnosis")
@RolesAllowed("THERAPIST")
public class HypnosisView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HypnosisService service;
    private final StatusLine answer = new StatusLine();
    private final Div cards = new Div();

    HypnosisView(HypnosisService service) {
        this.service = service;
        addClassName("page");
        cards.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<HypnosisPage> page =
                event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(service::open);
        if (page.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientId client = page.get().client();
        removeAll();
        Paragraph lead = new Paragraph(getTranslation("hypnosis.lead"));
        lead.addClassName("lead");
        add(
                new H1(page.get().name()), new ClientTabs(client, "safety"),
                new Anchor("clients/" + client + "/safety", getTranslation("safety.title")),
                new H2(getTranslation("hypnosis.title")), lead, answer, cards);
        show(page.get());
    }

    private void show(HypnosisPage page) {
        cards.removeAll();
        cards.add(new OpeningCard(service, page, this::done));
        page.places().forEach(place -> cards.add(new PlaceCard(service, page, place, this::done)));
    }

    /** Says what came of something, and shows how it is now. */
    private void done(ClientId client, String sentence) {
        answer.setText(sentence);
        service.again(client).ifPresent(this::show);
        Refocus.on(answer);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hypnosis.title") + " · Thaw";
    }
}
