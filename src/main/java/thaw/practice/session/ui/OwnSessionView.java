package thaw.practice.session.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import thaw.domain.compose.ComposedId;
import thaw.practice.adverse.AdverseService;
import thaw.practice.session.OwnSessionService;
import thaw.practice.session.Place;
import thaw.practice.session.SessionService;

/** A session made from the client's own words. */
@Route("own-session/:session")
@RolesAllowed("CLIENT")
public class OwnSessionView extends SessionPage implements BeforeEnterObserver {

    private final transient OwnSessionService own;

    OwnSessionView(OwnSessionService own, SessionService sessions, AdverseService adverse) {
        super(sessions, adverse);
        this.own = own;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("session").flatMap(ComposedId::parse).ifPresentOrElse(
                id -> show(event, new Place.Own(id), own.offer(id), (session, playing) -> own.begin(id, session)),
                () -> event.rerouteToError(NotFoundException.class));
    }
}
