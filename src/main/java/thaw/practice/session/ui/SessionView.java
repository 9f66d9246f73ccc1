package thaw.practice.session.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionId;
import thaw.practice.adverse.AdverseService;
import thaw.practice.adverse.ui.NotGood;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;
import thaw.practice.session.SummaryJson;
import tools.jackson.databind.JsonNode;

/** One session, step by step; Pull back and Stop are always there. */
@Route("session/:session")
@RolesAllowed("CLIENT")
public class SessionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SessionService service;
    private final AdverseService adverse;

    SessionView(SessionService service, AdverseService adverse) {
        this.service = service;
        this.adverse = adverse;
        addClassNames("page", "page-calm");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PlannedSessionId> id = event.getRouteParameters().get("session").flatMap(PlannedSessionId::parse);
        Optional<SessionOffer> offer = id.flatMap(service::offer);
        if (id.isEmpty() || offer.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        switch (offer.get()) {
            case SessionOffer.Ready ready -> play(id.get(), ready);
            case SessionOffer.Unfinished left -> goOn(id.get(), left);
            case SessionOffer.NotNow(SessionOffer.Reason reason) -> notNow(reason);
        }
    }

    private void play(PlannedSessionId planned, SessionOffer.Ready ready) {
        SessionId session = SessionId.random();
        SessionPlayer player =
                new SessionPlayer(planned, session, ready.practice(), ready.grounding(), service.thresholds());
        player.onStart(() -> {
            if (!service.begin(planned, session, PracticeVersion.of(ready.practice()))) {
                removeAll();
                notNow(SessionOffer.Reason.ENOUGH_TODAY);
            }
        });
        show(session, ready.practice(), player);
    }

    private void goOn(PlannedSessionId planned, SessionOffer.Unfinished left) {
        SessionId session = left.run().id();
        SessionPlayer player =
                new SessionPlayer(planned, session, left.practice(), left.grounding(), service.thresholds());
        player.resume(left.run(), left.goOn());
        show(session, left.practice(), player);
    }

    private void show(SessionId session, Practice practice, SessionPlayer player) {
        player.onFinished(summary -> finish(session, summary));
        player.onLeave(() -> getUI().ifPresent(ui -> ui.navigate("today")));
        add(new H1(practice.title()), player);
    }

    private void finish(SessionId session, JsonNode summary) {
        service.end(session, SummaryJson.read(summary));
        add(new NotGood(adverse, session));
    }

    private void notNow(SessionOffer.Reason reason) {
        add(
                new H1(getTranslation("practice.session.not-now")),
                new Paragraph(getTranslation("practice.session.reason." + reason)),
                new Anchor("today", getTranslation("practice.session.back")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.session.title") + " · Thaw";
    }
}
