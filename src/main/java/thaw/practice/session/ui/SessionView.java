package thaw.practice.session.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import thaw.domain.program.PlannedSessionId;
import thaw.practice.adverse.AdverseService;
import thaw.practice.session.Place;
import thaw.practice.session.SessionService;

/** A session of the plan. */
@Route("session/:session")
@RolesAllowed("CLIENT")
public class SessionView extends SessionPage implements BeforeEnterObserver {

    private final transient SessionService service;

    SessionView(SessionService service, AdverseService adverse) {
        super(service, adverse);
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("session").flatMap(PlannedSessionId::parse).ifPresentOrElse(
                id -> show(event, new Place.Planned(id), service.offer(id), 
                        (session, playing) -> service.begin(id, session, playing)),
                () -> event.rerouteToError(NotFoundException.class));
    }
}
