package thaw.governor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.people.ClientId;

/**
 * Asks the pacing law once a day about every active client, early in the client's own morning: silence is evidence too.
 * Whoever of several nodes comes first to a client takes the day; the others find it taken.
 */
@Component
public class DailyEvaluation {

    /** When it is morning, in every zone; well after any change of the clocks. */
    static final LocalTime MORNING = LocalTime.of(5, 0);

    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(DailyEvaluation.class);

    private final StateRepository states;
    private final LifeSignsRepository signs;
    private final LawKeeper law;
    private final PhaseKeeper phases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyEvaluation(
            StateRepository states,
            LifeSignsRepository signs,
            LawKeeper law,
            PhaseKeeper phases,
            TransactionTemplate transaction,
            Clock clock) {
        this.states = states;
        this.signs = signs;
        this.law = law;
        this.phases = phases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Evaluates whoever's morning has come. One client's trouble does not keep the others waiting. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    public void run() {
        Instant now = clock.instant();
        Map<ZoneId, LocalDate> mornings = states.zones().stream()
                .map(now::atZone)
                .filter(local -> !local.toLocalTime().isBefore(MORNING))
                .collect(Collectors.toMap(ZonedDateTime::getZone, ZonedDateTime::toLocalDate));
        if (!mornings.isEmpty()) {
            states.due(mornings, AT_ONCE)
                    .forEach((client, zone) -> evaluate(client, LocalDate.ofInstant(now, zone)));
        }
    }

    private void evaluate(ClientId client, LocalDate day) {
        try {
            transaction.executeWithoutResult(status -> {
                if (states.takeDay(client, day)) {
                    signs.look(client, day);
                    law.applyLaw(client, day);
                }
            });
            transaction.executeWithoutResult(status -> phases.look(client, day));
        } catch (RuntimeException trouble) {
            LOG.error("A client's daily evaluation failed and is tried again: {}", trouble.getClass().getName());
        }
    }
}
