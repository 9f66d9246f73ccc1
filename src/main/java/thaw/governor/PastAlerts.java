package thaw.governor;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.alert.Alert;
import thaw.domain.alert.AlertAct;
import thaw.domain.alert.AlertId;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Closing;
import thaw.domain.alert.Firing;
import thaw.domain.alert.Rota;
import thaw.domain.people.AccountId;

/** Adds alerts that are over, to a record that comes with its history: raised, taken and closed as at the time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastAlerts {

    private final AlertRepository alerts;
    private final AlertStepRepository steps;
    private final RotaRepository rotas;
    private final TermsRepository terms;

    PastAlerts(AlertRepository alerts, AlertStepRepository steps, RotaRepository rotas, TermsRepository terms) {
        this.alerts = alerts;
        this.steps = steps;
        this.rotas = rotas;
        this.terms = terms;
    }

    /**
     * Adds one alert, unless its cause has an open one.
     *
     * @param taken  how long after the firing somebody took it
     * @param closed how long after that it was closed
     */
    public void add(Cause cause, Firing firing, Duration taken, Duration closed, Closing closing) {
        Rota rota = rotas.of(cause.client(), firing.at());
        Alert raised = Alert.raise(AlertId.random(), cause, firing, rota, terms.now().times());
        if (alerts.add(raised)) {
            AccountId owner = rota.first().who();
            Instant when = firing.at().plus(taken);
            steps.add(raised.id(), firing.at(), new AlertStepRepository.Step("RAISED", null, owner, null, false));
            act(raised.id(), new AlertAct.Take(), owner, when, rota);
            steps.add(raised.id(), when, new AlertStepRepository.Step("TAKEN", owner, owner, null, false));
            act(raised.id(), new AlertAct.Close(closing), owner, when.plus(closed), rota);
            steps.add(raised.id(), when.plus(closed),
                    new AlertStepRepository.Step("CLOSED", owner, owner, closing.reason(), false));
        }
    }

    private void act(AlertId id, AlertAct act, AccountId by, Instant when, Rota rota) {
        AlertRepository.Held held = alerts.hold(id).orElseThrow();
        alerts.store(held.alert().act(act, by, when, rota), held, when);
    }
}
