package thaw.admin.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up weeks that are over, so that a report finds their totals. A week is counted without holding up anybody who
 * writes, and kept in a short transaction of its own. Several nodes may do the same; either of them is right.
 */
@Component
public class TotalsRound {

    private static final Logger LOG = LoggerFactory.getLogger(TotalsRound.class);

    private final WeekTotals totals;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    TotalsRound(WeekTotals totals, PlatformTransactionManager transactions) {
        this.totals = totals;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Keeps what the longest report may ask for. One week's trouble does not keep the others waiting. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void run() {
        Optional.ofNullable(reading.execute(status -> totals.toKeep(UsageQuestion.LONGEST)))
                .orElse(List.of())
                .forEach(this::keep);
    }

    private void keep(LocalDate week) {
        try {
            Optional.ofNullable(reading.execute(status -> totals.count(week)))
                    .ifPresent(counted -> writing.executeWithoutResult(status -> totals.keep(counted)));
        } catch (RuntimeException trouble) {
            LOG.error("A week's totals could not be kept and are tried again: {}", trouble.getClass().getName());
        }
    }
}
