package thaw.care.measure.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import thaw.care.measure.MeasurePage;
import thaw.care.measure.MeasureService;
import thaw.domain.people.ClientId;
import thaw.shell.ClientTabs;
import thaw.shell.LiveUpdates;

/** One client's questionnaires: scores with what changed, what is planned, scores from elsewhere, and check-ins asked. */
@Route("clients/:client/measures")
@RolesAllowed("THERAPIST")
public class MeasuresView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeasureService service;
    private final transient LiveUpdates live;

    MeasuresView(MeasureService service, LiveUpdates live) {
        this.service = service;
        this.live = live;
        addClassNames("page", "page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<MeasurePage> shown = event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(service::open);
        if (shown.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientId client = shown.get().client();
        ScoresCard scores = new ScoresCard(form -> service.form(client, form));
        PlansCard plans = new PlansCard(service, client);
        RhythmCard rhythm = new RhythmCard(service, client);
        removeAll();
        add(
                new H1(shown.get().name()),
                new ClientTabs(client, "measures"),
                scores,
                plans,
                new RecordCard(service, client, shown.get().today()),
                new AnswersFileCard(service, client),
                rhythm);
        Signal<Double> revision = live.of(client);
        Signal.effect(this, () -> {
            revision.get();
            service.again(client).ifPresent(page -> {
                scores.show(page);
                plans.show(page);
                rhythm.show(page);
            });
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measure.title") + " · Thaw";
    }
}
