package thaw.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database as Thaw opens it at start: looked over first, or refused with a way back. */
record OpenedFile(EmbeddedFile file) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedFile.class);
    private static final Duration TIME_FOR_THE_CHECK = Duration.ofSeconds(20);

    /** Opens the file and checks its indexes, for at most twenty seconds. A file that is not there is made. */
    HikariDataSource pool() {
        HikariDataSource pool = open();
        try (Connection connection = pool.getConnection()) {
            check(IndexCheck.of(connection, TIME_FOR_THE_CHECK));
            return pool;
        } catch (SQLException unreadable) {
            pool.close();
            throw refused("cannot be read", unreadable);
        } catch (DatabaseRefused disagrees) {
            pool.close();
            throw disagrees;
        }
    }

    private HikariDataSource open() {
        try {
            return DataSourceConfiguration.pool(file.address());
        } catch (HikariPool.PoolInitializationException notOpened) {
            if (notOpened.getCause() instanceof SQLException reason && EmbeddedFile.isInUse(reason)) {
                throw new DatabaseRefused("The database " + file.path() + " is open in another program. "
                        + "One Thaw at a time can use a data folder.", notOpened);
            }
            throw refused("cannot be opened" + file.doubtAboutKey().map(": "::concat).orElse(""), notOpened);
        }
    }

    private void check(IndexCheck check) {
        if (!check.complaints().isEmpty()) {
            throw refused("does not agree with itself: " + String.join("; ", check.complaints()),
                    new SQLException("An index misses rows"));
        }
        LOG.info("{}: {} indexes agree with their tables{}", file.path(), check.indexes(),
                check.complete() ? "" : "; there was no time for the others");
    }

    private DatabaseRefused refused(String trouble, Exception cause) {
        String wayBack = BackupFile.newest(file.folder())
                .map(backup -> "The newest verified backup is " + backup.zip() + ". Move " + EmbeddedFile.NAME
                        + " to a safe place (rows may be read from it later) and run: thaw restore " + backup.zip())
                .orElse("There is no backup in " + BackupFile.folder(file.folder()) + ".");
        return new DatabaseRefused("The database " + file.path() + " " + trouble + ". " + wayBack,
                cause);
    }
}
