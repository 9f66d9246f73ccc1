package thaw.practice.session.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.function.BiPredicate;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.session.SessionId;
import thaw.practice.adverse.AdverseService;
import thaw.practice.adverse.ui.NotGood;
import thaw.practice.session.Place;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;
import thaw.practice.session.SummaryJson;
import tools.jackson.databind.JsonNode;

/** One session, step by step, whatever it is a run of; Pull back and Stop are always there. */
abstract class SessionPage extends Main implements HasDynamicTitle {

    private final transient SessionService sessions;
    private final transient AdverseService adverse;

    SessionPage(SessionService sessions, AdverseService adverse) {
        this.sessions = sessions;
        this.adverse = adverse;
        addClassNames("page", "page-calm");
    }

    /**
     * Shows what is on offer.
     *
     * @param offer empty where there is no such session
     * @param begin notes the beginning with the practice that was on offer; false when it cannot begin any more
     */
    final void show(BeforeEnterEvent event, Place place, Optional<SessionOffer> offer,
            BiPredicate<SessionId, PracticeVersion> begin) {
        removeAll();
        if (offer.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        switch (offer.get()) {
            case SessionOffer.Ready ready -> play(place, ready, begin);
            case SessionOffer.Unfinished left -> goOn(place, left);
            case SessionOffer.NotNow(SessionOffer.Reason reason) -> notNow(reason);
        }
    }

    private void play(Place place, SessionOffer.Ready ready, BiPredicate<SessionId, PracticeVersion> begin) {
        SessionId session = SessionId.random();
        SessionPlayer player =
                new SessionPlayer(place, session, ready.practice(), ready.grounding(), sessions.thresholds());
        player.onStart(() -> {
            if (!begin.test(session, PracticeVersion.of(ready.practice()))) {
                removeAll();
                notNow(SessionOffer.Reason.ENOUGH_TODAY);
            }
        });
        show(session, ready.practice(), player);
    }

    private void goOn(Place place, SessionOffer.Unfinished left) {
        SessionId session = left.run().id();
        SessionPlayer player =
                new SessionPlayer(place, session, left.practice(), left.grounding(), sessions.thresholds());
        player.resume(left.run(), left.goOn());
        show(session, left.practice(), player);
    }

    private void show(SessionId session, Practice practice, SessionPlayer player) {
        player.onFinished(summary -> finish(session, summary));
        player.onLeave(() -> getUI().ifPresent(ui -> ui.navigate("today")));
        prepare(player, practice);
        add(new H1(practice.title()), player);
    }

    /** What one kind of session gives its player beyond the words. */
    void prepare(SessionPlayer player, Practice practice) {}

    private void finish(SessionId session, JsonNode summary) {
        sessions.end(session, SummaryJson.read(summary));
        add(new NotGood(adverse, session));
    }

    private void notNow(SessionOffer.Reason reason) {
        add(
                new H1(getTranslation("practice.session.not-now")),
                new Paragraph(getTranslation("practice.session.reason." + reason)),
                new Anchor("today", getTranslation("practice.session.back")));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("practice.session.title") + " · Thaw";
    }
}
