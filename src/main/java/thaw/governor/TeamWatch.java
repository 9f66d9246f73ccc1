package thaw.governor;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.Emergencies;
import thaw.account.HandOvers;

/**
 * Looks after care teams every minute: closes what was opened in an emergency and has lasted its time, and tells open pages
 * and alerts that the day of a hand-over has come.
 */
@Component
public class TeamWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TeamWatch.class);

    private final HandOvers handOvers;
    private final Emergencies emergencies;
    private final TeamKeeper keeper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TeamWatch(
            HandOvers handOvers,
            Emergencies emergencies,
            TeamKeeper keeper,
            TransactionTemplate transaction,
            Clock clock) {
        this.handOvers = handOvers;
        this.emergencies = emergencies;
        this.keeper = keeper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes through what is due. Trouble with one does not keep the others waiting. */
    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void run() {
        if (emergencies.anyOver(clock.instant())) {
            tried(keeper::endEmergencies);
        }
        handOvers.due(clock.instant()).forEach(due -> tried(() -> keeper.inForce(due)));
    }

    private void tried(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException trouble) {
            LOG.error("Care teams are looked after again in a minute: {}", trouble.getClass().getName());
        }
    }
}
