package thaw.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes once a day where the chain ends: in the database, in a file of each node, and in the program's log, so that a log
 * that was written anew from some entry on is found out by any of them.
 */
@Component
class AuditAnchors {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);

    private final AnchorRepository anchors;
    private final AnchorFile file;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuditAnchors(AnchorRepository anchors, AnchorFile file, Clock clock, TransactionTemplate transaction) {
        this.anchors = anchors;
        this.file = file;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Looks every hour, so that a machine that sleeps at midnight has its note too. */
    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void daily() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean added = Boolean.TRUE.equals(transaction.execute(status -> anchors.add(day)));
        List<Anchor> all = anchors.all();
        file.add(all);
        if (added) {
            LOG.info("Audit anchor {}", all.getLast().line());
        }
    }
}
