package thaw.practice.session.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import thaw.domain.compose.ComposedId;
import thaw.domain.practice.Practice;
import thaw.library.Recording;
import thaw.practice.adverse.AdverseService;
import thaw.practice.session.OwnSessionService;
import thaw.practice.session.Place;
import thaw.practice.session.SessionService;

/** A session that was made for the client: from their own words, or a clinician's hypnosis. */
@Route("own-session/:session")
@RolesAllowed("CLIENT")
public class OwnSessionView extends SessionPage implements BeforeEnterObserver {

    private final transient OwnSessionService own;
    private transient Optional<ComposedId> id = Optional.empty();

    OwnSessionView(OwnSessionService own, SessionService sessions, AdverseService adverse) {
        super(sessions, adverse);
        this.own = own;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("session").flatMap(ComposedId::parse);
        id.ifPresentOrElse(
                found -> show(event, new Place.Own(found), own.offer(found),
                        (session, playing) -> own.begin(found, session)),
                () -> event.rerouteToError(NotFoundException.class));
    }

    /** The clinician's recording of a hypnosis. */
    @Override
    void prepare(SessionPlayer player, Practice practice) {
        if (practice.route() == thaw.domain.practice.Route.HYPNOSIS) {
            id.ifPresent(found -> player.recorded(sound(found)));
        }
    }

    /** The clinician's recording; without one the words are there. */
    private DownloadHandler sound(ComposedId id) {
        return DownloadHandler.fromInputStream(request -> {
            Recording recording = own.recording(id).orElse(Recording.NONE);
            return new DownloadResponse(
                    new ByteArrayInputStream(recording.sound()), "recording", recording.mediaType(),
                    recording.sound().length);
        });
    }
}
