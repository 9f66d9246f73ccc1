package thaw.care.pace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import thaw.account.CurrentUser;
import thaw.care.pace.CorrectionsService;
import thaw.care.pace.Pace;
import thaw.care.pace.PaceService;
import thaw.care.program.PhaseService;
import thaw.care.program.ui.GateLine;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.ClientId;
import thaw.governor.DoseKeeper;
import thaw.shell.ClientTabs;
import thaw.shell.LiveUpdates;
import thaw.shell.StatusLine;

/** One client's pace: what the law says and why, what the therapist can do, and everything that was ever done. */
@Route("clients/:client/pace")
@RolesAllowed("THERAPIST")
public class PaceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PRIMARY = ButtonVariant.PRIMARY.getVariantName();

    private final PaceService service;
    private final CorrectionsService corrections;
    private final PhaseService phases;
    private final ZoneId zone;
    private final LiveUpdates live;
    private final PaceWords words;
    private final H1 name = new H1();
    private final Paragraph dose = new Paragraph();
    private final Section decision = new Section();
    private final Section history = new Section();
    private final Section log = new Section();
    private final HonestLimits limits;
    private final Div judge = new Div();
    private final TextArea reason = new TextArea(getTranslation("care.pace.reason"));
    private final Select<Integer> ceiling = new Select<>();
    private final StatusLine answer = new StatusLine();
    private final Button stepUp = act("care.pace.step-up", TherapistAct.StepUp::new);
    private final Button hold = act("care.pace.hold", TherapistAct.Hold::new);
    private final Button stepDown = act("care.pace.step-down", TherapistAct.StepDown::new);
    private final Button pause = act("care.pace.pause", TherapistAct.Pause::new);
    private final Button resume = act("care.pace.resume", TherapistAct.Resume::new);
    private Optional<Pace> shown = Optional.empty();

    PaceView(
            PaceService service, CorrectionsService corrections, PhaseService phases, LiveUpdates live, CurrentUser user) {
        this.service = service;
        this.corrections = corrections;
        this.phases = phases;
        this.zone = user.get().zone();
        this.live = live;
        this.words = new PaceWords(this::getTranslation, getLocale(), zone);
        this.limits = new HonestLimits(this::getTranslation, getLocale(), zone);
        addClassNames("page", "page-wide");
        dose.addClassName("lead");
        decision.addClassNames("card", "decision");
        decision.getElement().setAttribute("role", "region");
        decision.getElement().setAttribute("aria-label", getTranslation("care.pace.decision"));
        judge.addClassName("button-row");
        judge.add(judging("care.pace.agree", true), judging("care.pace.differ", false));
    }

    private Button judging(String key, boolean agrees) {
        return new Button(getTranslation(key), click -> shown.map(Pace::client).ifPresent(client -> {
            service.answer(client, agrees, reason.getValue());
            answer.setText(getTranslation("care.pace.answered"));
            reason.clear();
            service.again(client).ifPresent(this::show);
        }));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ClientId> client = event.getRouteParameters().get("client").flatMap(ClientId::parse);
        shown = client.flatMap(service::open);
        if (shown.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientId id = shown.get().client();
        removeAll();
        Div split = new Div(decision, acts());
        split.addClassName("split");
        CorrectionsCard waiting = new CorrectionsCard(corrections, id, zone);
        GateLine gate = new GateLine(phases, id);
        add(name, new ClientTabs(id, "pace"), dose, gate, split, waiting, history, log, limits, new ReplayCard(service, id));
        show(shown.get());
        Signal<Double> revision = live.of(id);
        Signal.effect(this, () -> {
            revision.get();
            service.again(id).ifPresent(this::show);
            waiting.show();
            gate.show();
        });
    }

    private Component acts() {
        reason.setMaxLength(PaceService.REASON_LIMIT);
        reason.setHelperText(getTranslation("care.pace.reason.help"));
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        ceiling.setLabel(getTranslation("care.pace.ceiling"));
        ceiling.setItems(1, 2, 3, 4, 5);
        ceiling.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                act(new TherapistAct.SetCeiling(new Ceiling(change.getValue())));
            }
        });
        Div buttons = new Div(stepUp, hold, stepDown, pause, resume);
        buttons.addClassName("button-row");
        Section section = new Section(new H2(getTranslation("care.pace.act")), reason, buttons, ceiling, answer);
        section.addClassNames("card", "form");
        return section;
    }

    private Button act(String key, Supplier<TherapistAct> act) {
        return new Button(getTranslation(key), click -> act(act.get()));
    }

    private void act(TherapistAct act) {
        shown.ifPresent(pace -> service.act(pace.client(), act, pace.version(), reason.getValue())
                .ifPresent(this::say));
    }

    private void say(DoseKeeper.Outcome outcome) {
        String text = switch (outcome) {
            case DoseKeeper.Outcome.Done done -> {
                reason.clear();
                yield getTranslation("care.pace.done", done.dose().level().level());
            }
            case DoseKeeper.Outcome.Refused(TherapistAct.Refusal why) -> getTranslation("care.pace.refused." + why);
            case DoseKeeper.Outcome.ChangedMeanwhile meanwhile -> getTranslation("care.pace.changed");
            case DoseKeeper.Outcome.NoDose none -> getTranslation("care.pace.no-dose");
        };
        answer.setText(text);
        shown.map(Pace::client).flatMap(service::again).ifPresent(this::show);
    }

    private void show(Pace pace) {
        shown = Optional.of(pace);
        name.setText(pace.name());
        dose.setText(words.dose(pace));
        Integer level = pace.level();
        boolean started = level != null;
        boolean top = level != null && pace.ceiling() != null && level >= pace.ceiling();
        stepUp.setVisible(started && !pace.paused());
        stepUp.setEnabled(!top);
        stepUp.getThemeNames().set(PRIMARY, pace.decision() != null && pace.decision().outcome() == Outcome.STEP_UP);
        stepDown.setVisible(started && !pace.paused());
        hold.setVisible(started);
        pause.setVisible(started && !pace.paused());
        resume.setVisible(started && pace.paused());
        ceiling.setVisible(started);
        ceiling.setValue(pace.ceiling());
        decision.removeAll();
        decision.add(new H2(getTranslation("care.pace.decision")));
        words.decision(pace).forEach(line -> decision.add(line));
        if (service.today(pace.client()).flatMap(pace::unanswered).isPresent()) {
            decision.add(judge);
        }
        log.removeAll();
        log.add(new H2(getTranslation("care.pace.log")),
                new DecisionLog(this::getTranslation, getLocale(), zone).of(pace.decisions()));
        limits.show(pace);
        history.removeAll();
        history.add(new H2(getTranslation("care.pace.history")), words.history(pace));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.pace.title") + " · Thaw";
    }
}
