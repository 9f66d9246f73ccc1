package thaw.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a verified backup of the embedded database once a day, and whenever the command line asks for one. A
 * PostgreSQL is backed up by its own means.
 */
@Component
class BackupSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final Duration AGE_LIMIT = Duration.ofHours(24);

    private final boolean embedded;
    private final EmbeddedFile file;
    private final Backups backups;
    private final BackupRequests requests;
    private final Clock clock;

    BackupSchedule(Environment environment, DataSource dataSource, Clock clock) {
        this.embedded = DatabaseAddress.from(environment).isEmbedded();
        this.file = EmbeddedFile.of(environment);
        this.backups = new Backups(dataSource, file);
        this.requests = new BackupRequests(file.folder());
        this.clock = clock;
    }

    /** Looks every hour, from the first minute on, so that a machine that sleeps at night is covered too. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void daily() {
        if (embedded && isDue()) {
            make();
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void asAsked() throws IOException {
        List<String> asked = embedded ? requests.take() : List.of();
        if (!asked.isEmpty()) {
            String words = make();
            for (String id : asked) {
                requests.reply(id, words);
            }
        }
    }

    private boolean isDue() {
        Optional<BackupFile> newest = BackupFile.newest(file.folder());
        try {
            Instant limit = clock.instant().minus(AGE_LIMIT);
            return newest.isEmpty()
                    || Files.getLastModifiedTime(newest.get().zip()).toInstant().isBefore(limit);
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Makes a backup and answers with its name, or with a sentence why there is none. */
    private String make() {
        long begun = System.nanoTime();
        try {
            BackupFile made = backups.make(clock.instant());
            String name = String.valueOf(made.zip().getFileName());
            LOG.info("Backup {}, verified in {} ms", name, Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return name;
        } catch (IOException | SQLException notMade) {
            LOG.error("There is no backup of now", notMade);
            return "The running Thaw could not make a backup: " + notMade.getMessage();
        }
    }
}
