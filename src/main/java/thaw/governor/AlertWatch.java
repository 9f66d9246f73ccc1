package thaw.governor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.alert.Alert;
import thaw.domain.alert.DueTimes;
import thaw.domain.alert.Rota;
import thaw.domain.alert.Turn;
import thaw.domain.people.ClientId;

/**
 * Looks after open alerts every minute: hands on what has waited too long and what belongs to somebody who is away. Each
 * alert is decided anew in a transaction of its own that holds its row, so of several nodes one moves it, and whatever a
 * crash cuts off is done a minute later.
 */
@Component
public class AlertWatch {

    /** How long a person's open pages have to show an alert. */
    static final Duration DELIVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);

    private final AlertRepository alerts;
    private final AlertStepRepository steps;
    private final RotaRepository rotas;
    private final TermsRepository terms;
    private final AlertKeeper keeper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertWatch(
            AlertRepository alerts,
            AlertStepRepository steps,
            RotaRepository rotas,
            TermsRepository terms,
            AlertKeeper keeper,
            TransactionTemplate transaction,
            Clock clock) {
        this.alerts = alerts;
        this.steps = steps;
        this.rotas = rotas;
        this.terms = terms;
        this.keeper = keeper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes through the open alerts. Trouble with one does not keep the others waiting. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void run() {
        Instant now = clock.instant();
        Map<ClientId, Rota> lines = rotas.ofOpenAlerts(now);
        DueTimes times = terms.now().times();
        alerts.open().stream()
                .filter(alert -> asks(alert, now, lines.get(alert.cause().client()), times))
                .forEach(alert -> tried(() -> keeper.check(alert.id())));
        Instant since = now.minus(DELIVERY);
        if (steps.anyWaiting(since)) {
            tried(() -> keeper.undelivered(since));
        }
    }

    private static boolean asks(Alert alert, Instant now, @Nullable Rota rota, DueTimes times) {
        return rota == null
                || alert.state().duty().turn() == Turn.SAFETY_CONTACT
                || alert.check(now, rota, times).isPresent();
    }

    private void tried(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException trouble) {
            LOG.error("Alerts are looked after again in a minute: {}", trouble.getClass().getName());
        }
    }
}
