package thaw.practice.reminder;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.people.ClientId;

/** Looks for reminders whose time has come. One client's trouble does not keep the others waiting. */
@Component
class ReminderRound {

    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    private final DueRepository dues;
    private final Reminders reminders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderRound(DueRepository dues, Reminders reminders, TransactionTemplate transaction, Clock clock) {
        this.dues = dues;
        this.reminders = reminders;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Decides on whatever is due now. */
    @Scheduled(initialDelay = 25, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void run() {
        dues.clients(clock.instant(), AT_ONCE).forEach(this::decide);
    }

    private void decide(ClientId client) {
        try {
            transaction.executeWithoutResult(status -> reminders.decide(client));
        } catch (RuntimeException trouble) {
            LOG.error("A client's reminder is tried again: {}", trouble.getClass().getName());
        }
    }
}
