package thaw.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** Backup and restore as the command line offers them. Trouble is a {@link DatabaseRefused} with one sentence. */
public final class DatabaseCopies {

    private static final Duration PATIENCE_FOR_AN_EAR = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final EmbeddedFile file;
    private final Clock clock;

    /** Throws {@link DatabaseRefused} when the database is a PostgreSQL, which has its own programs for this. */
    public DatabaseCopies(Environment environment, Clock clock) {
        if (!DatabaseAddress.from(environment).isEmbedded()) {
            throw new DatabaseRefused("THAW_DB_URL names a PostgreSQL: use its own pg_dump and pg_restore.");
        }
        this.file = EmbeddedFile.of(environment);
        this.clock = clock;
    }

    /** Copies the whole database, open or not, into a new file, and says so in a sentence. */
    public String backup(Path target) {
        if (!file.exists()) {
            throw new DatabaseRefused("There is no database in " + file.folder() + ".");
        }
        if (Files.exists(target)) {
            throw new DatabaseRefused(target + " exists already; a backup goes into a new file.");
        }
        try {
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.copy(made().zip(), part, StandardCopyOption.REPLACE_EXISTING);
            BackupFile.force(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return "Backup of " + file.folder() + " in " + target + ": " + Files.size(target) + " bytes, verified.";
        } catch (IOException | SQLException refused) {
            throw new DatabaseRefused("No backup was made: " + refused.getMessage(), refused);
        }
    }

    /** Made here when nobody has the file open, by the running Thaw when one has; which of them may change meanwhile. */
    private BackupFile made() throws IOException, SQLException {
        BackupRequests requests = new BackupRequests(file.folder());
        String id = requests.ask();
        long asked = System.nanoTime();
        while (true) {
            Optional<String> answer = requests.answer(id);
            if (answer.isPresent()) {
                return named(answer.get());
            }
            Optional<Connection> alone = openAlone();
            if (alone.isPresent()) {
                requests.withdraw(id);
                return madeHere(alone.get());
            }
            boolean noEar = System.nanoTime() - asked > PATIENCE_FOR_AN_EAR.toNanos();
            if (noEar && requests.withdraw(id)) {
                throw new DatabaseRefused("The database is open in another program, and no running Thaw answers in "
                        + file.folder() + ".");
            }
            glance();
        }
    }

    private Optional<Connection> openAlone() throws SQLException {
        try {
            return Optional.of(file.open());
        } catch (SQLException refused) {
            if (EmbeddedFile.isInUse(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private BackupFile madeHere(Connection alone) throws IOException, SQLException {
        try (Connection connection = alone) {
            return new Backups(new SingleConnectionDataSource(connection, true), file).make(clock.instant());
        }
    }

    private BackupFile named(String answer) {
        return BackupFile.verified(file.folder()).stream()
                .filter(backup -> backup.zip().endsWith(answer))
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused(answer));
    }

    private static void glance() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("Stopped before the backup was made.", stopped);
        }
    }

    /** Unpacks a backup into an empty data folder, verifies it there, and says in a sentence what is in it. */
    public String restore(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new DatabaseRefused("There is no file " + backup + ".");
        }
        try {
            Files.createDirectories(file.folder());
            refuseUnlessEmpty();
            Path trial = Files.createTempDirectory(file.folder(), "restore-");
            try {
                new BackupFile(backup).unpack(trial);
                Map<String, Long> rows = BackupFile.verify(new EmbeddedFile(trial, file.key()));
                BackupFile.force(trial.resolve(EmbeddedFile.NAME));
                Files.move(trial.resolve(EmbeddedFile.NAME), file.path(), StandardCopyOption.ATOMIC_MOVE);
                return "Restored into " + file.folder() + " and verified: " + rows.getOrDefault("client", 0L)
                        + " clients, " + rows.getOrDefault("check_in", 0L) + " check-ins, "
                        + rows.values().stream().mapToLong(Long::longValue).sum() + " rows in all.";
            } finally {
                FileSystemUtils.deleteRecursively(trial);
            }
        } catch (IOException | SQLException refused) {
            throw new DatabaseRefused("Nothing was restored: " + refused.getMessage(), refused);
        }
    }

    /** The folder may hold backups, from which somebody restores after moving a damaged database away. */
    private void refuseUnlessEmpty() throws IOException {
        Path backups = BackupFile.folder(file.folder());
        try (Stream<Path> entries = Files.list(file.folder())) {
            if (entries.anyMatch(entry -> !entry.equals(backups))) {
                throw new DatabaseRefused("The data folder " + file.folder() + " is not empty. Nothing was restored.");
            }
        }
    }
}
