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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import thaw.domain.compose.ComposedId;
import thaw.domain.session.SessionId;
import thaw.practice.session.OwnSessionService;
import thaw.practice.session.Recording;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;
import thaw.practice.session.SummaryJson;

/** A session made for the client, from their own words or by a clinician, in the same player as every other. */
@Route("own-session/:session")
@RolesAllowed("CLIENT")
public class OwnSessionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnSessionService own;
    private final transient SessionService sessions;

    OwnSessionView(OwnSessionService own, SessionService sessions) {
        this.own = own;
        this.sessions = sessions;
        addClassNames("page", "page-calm");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ComposedId> id = event.getRouteParameters().get("session").flatMap(ComposedId::parse);
        Optional<SessionOffer> offer = id.flatMap(own::offer);
        if (id.isEmpty() || offer.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        switch (offer.get()) {
            case SessionOffer.Ready ready -> play(id.get(), ready);
            case SessionOffer.Unfinished begun -> notNow(SessionOffer.Reason.DONE);
            case SessionOffer.NotNow(SessionOffer.Reason reason) -> notNow(reason);
        }
    }

    private void play(ComposedId id, SessionOffer.Ready ready) {
        SessionId session = SessionId.random();
        SessionPlayer player =
                new SessionPlayer(null, session, ready.practice(), ready.grounding(), sessions.thresholds());
        if (ready.practice().route() == thaw.domain.practice.Route.HYPNOSIS) {
            player.recorded(sound(id));
        }
        player.onStart(() -> {
            if (!own.begin(id, session)) {
                removeAll();
                notNow(SessionOffer.Reason.ENOUGH_TODAY);
            }
        });
        player.onFinished(summary -> sessions.end(session, SummaryJson.read(summary)));
        player.onLeave(() -> getUI().ifPresent(ui -> ui.navigate("today")));
        add(new H1(ready.practice().title()), player);
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
