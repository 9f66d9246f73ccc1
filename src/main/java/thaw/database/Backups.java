package thaw.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Makes backups of the open embedded database while others write. A backup counts when a copy that was restored from
 * it has been opened, its indexes agree with its tables, and each table has as many rows as it had at some moment
 * while the backup was made.
 */
final class Backups {

    private static final int KEPT = 7;
    private static final int ATTEMPTS = 3;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'thaw-'uuuuMMdd-HHmmss-SSS'.zip'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DataSource database;
    private final EmbeddedFile file;

    Backups(DataSource database, EmbeddedFile file) {
        this.database = database;
        this.file = file;
    }

    /** Makes one, verifies it and drops the oldest beyond seven. */
    synchronized BackupFile make(Instant now) throws IOException, SQLException {
        Path folder = BackupFile.folder(file.folder());
        Files.createDirectories(folder);
        Path part = folder.resolve("thaw.part");
        SQLException disagreed = new SQLException("not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Files.deleteIfExists(part);
            try {
                write(part);
                Path whole = folder.resolve(NAME.format(now));
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
                dropOldest();
                return new BackupFile(whole);
            } catch (SQLException notVerified) {
                disagreed = notVerified;
            }
        }
        Files.deleteIfExists(part);
        throw disagreed;
    }

    private void write(Path part) throws IOException, SQLException {
        Map<String, Long> before;
        Map<String, Long> after;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            before = IndexCheck.rows(connection);
            statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
            after = IndexCheck.rows(connection);
        }
        BackupFile.force(part);
        Path trial = Files.createTempDirectory(part.getParent(), "trial-");
        try {
            new BackupFile(part).unpack(trial);
            compare(BackupFile.verify(new EmbeddedFile(trial, file.key())), before, after);
        } finally {
            FileSystemUtils.deleteRecursively(trial);
        }
    }

    private static void compare(Map<String, Long> copy, Map<String, Long> before, Map<String, Long> after)
            throws SQLException {
        for (Map.Entry<String, Long> table : before.entrySet()) {
            long rows = copy.getOrDefault(table.getKey(), -1L);
            long then = table.getValue();
            long now = after.getOrDefault(table.getKey(), then);
            if (rows < Math.min(then, now) || rows > Math.max(then, now)) {
                throw new SQLException("The copy has " + rows + " rows in " + table.getKey()
                        + " where the database had " + then + " before and " + now + " after");
            }
        }
    }

    private void dropOldest() throws IOException {
        for (BackupFile old : BackupFile.verified(file.folder()).stream().skip(KEPT).toList()) {
            Files.delete(old.zip());
        }
    }
}
