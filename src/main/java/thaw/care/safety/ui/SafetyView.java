package thaw.care.safety.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import thaw.care.safety.Answer;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyPage;
import thaw.care.safety.SafetyService;
import thaw.domain.people.ClientId;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.Situation;
import thaw.shell.ClientTabs;
import thaw.shell.LiveUpdates;

/** One client's safety: gates, what speaks for professional help, the safety plan, exclusions, and who did what. */
@Route("clients/:client/safety")
@RolesAllowed("THERAPIST")
public class SafetyView extends Main implements BeforeEnterObserver, HasDynamicTitle, Deeds {

    private final transient SafetyService service;
    private final transient LiveUpdates live;
    private final H1 name = new H1();
    private final GatesCard gates = new GatesCard(this);
    private final HelpCard help = new HelpCard(this);
    private final PlanCard plan = new PlanCard(this);
    private final RoutesCard routes = new RoutesCard(this);
    private final ConditionsCard conditions = new ConditionsCard(this);
    private final SafetyHistory history = new SafetyHistory();
    private transient Optional<SafetyPage> shown = Optional.empty();

    SafetyView(SafetyService service, LiveUpdates live) {
        this.service = service;
        this.live = live;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(service::open);
        if (shown.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientId id = shown.get().client();
        removeAll();
        add(name, new ClientTabs(id, "safety"), gates, help, plan, routes, conditions, history);
        show(shown.get());
        Signal<Double> revision = live.of(id);
        Signal.effect(this, () -> {
            revision.get();
            service.again(id).filter(page -> !page.equals(shown.orElse(null))).ifPresent(this::show);
        });
    }

    private void show(SafetyPage page) {
        shown = Optional.of(page);
        name.setText(page.name());
        SafetyWords words = new SafetyWords(this::getTranslation, getLocale(), page.zone());
        gates.show(page, words);
        help.show(page, words);
        plan.show(page, words);
        routes.show(page, words);
        conditions.show(page, words);
        history.show(page, words);
    }

    @Override
    public Answer act(GateWish wish, String reason) {
        return deed(page -> service.act(page.client(), wish, page.actsSeen(), reason));
    }

    @Override
    public Answer dismiss(Situation situation, String reason) {
        return deed(page -> service.dismiss(page.client(), situation, reason));
    }

    @Override
    public Answer write(Map<SafetyPlan.Part, String> parts, int seen) {
        return shown.map(page -> service.write(page.client(), parts, seen)).orElse(Answer.NOT_FOUND);
    }

    @Override
    public void refresh() {
        shown.map(SafetyPage::client).flatMap(service::again).ifPresent(this::show);
    }

    private Answer deed(Function<SafetyPage, Answer> deed) {
        Answer answer = shown.map(deed).orElse(Answer.NOT_FOUND);
        refresh();
        return answer;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safety.title") + " · Thaw";
    }
}
