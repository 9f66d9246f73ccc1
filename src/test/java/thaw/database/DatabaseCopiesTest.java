package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

class DatabaseCopiesTest {

    private static final int ROWS = 500;

    private final MovableClock clock = new MovableClock();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "a key of a clinic"})
    void whatWasBackedUpIsThereAfterRestoring(String key) throws SQLException {
        fill(home("home"), key);
        assertThat(copies("home", key).backup(folder.resolve("copy.zip"))).contains("verified");
        assertThat(copies("other", key).restore(folder.resolve("copy.zip")))
                .contains("verified")
                .contains("check-ins");
        try (Connection restored = new EmbeddedFile(home("other"), key).open()) {
            assertThat(IndexCheck.rows(restored)).isEqualTo(Map.of("word", (long) ROWS));
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsNotRestoredInto() throws IOException {
        fill(home("home"), "");
        Path backup = folder.resolve("copy.zip");
        copies("home", "").backup(backup);
        assertThatThrownBy(() -> copies("home", "").restore(backup)).hasMessageContaining("is not empty");
        assertThat(home("home").toFile().list()).contains("thaw.mv.db").noneMatch(name -> name.startsWith("restore-"));
    }

    @Test
    void aDamagedDatabaseIsRefusedAtStartAndComesBackFromItsOwnBackups() throws IOException {
        EmbeddedFile file = new EmbeddedFile(home("home"), "");
        fill(file.folder(), "");
        copies("home", "").backup(folder.resolve("copy.zip"));
        Path backup = BackupFile.newest(file.folder()).orElseThrow().zip();
        Files.writeString(file.path(), "this is no database ".repeat(1_000));
        assertThatThrownBy(() -> new OpenedFile(file).pool().close())
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining(backup.toString());
        Files.delete(file.path());
        Files.deleteIfExists(file.folder().resolve("thaw.trace.db"));
        assertThat(copies("home", "").restore(backup)).contains("Restored");
        new OpenedFile(file).pool().close();
    }

    @ParameterizedTest
    @CsvSource({
        "'a key of a clinic', 'another key', 'perhaps with another key than THAW_DB_KEY'",
        "'a key of a clinic', '', 'it is encrypted, and THAW_DB_KEY is not set'",
        "'', 'a key of a clinic', 'THAW_DB_KEY is set, and it is not encrypted'",
    })
    void aKeyThatDoesNotFitIsSaidAndChangesNothing(String key, String other, String words) {
        fill(home("home"), key);
        assertThatThrownBy(() -> new OpenedFile(new EmbeddedFile(home("home"), other)).pool().close())
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("cannot be opened: ")
                .hasMessageContaining(words);
        new OpenedFile(new EmbeddedFile(home("home"), key)).pool().close();
    }

    @Test
    void anIndexThatMissesRowsIsNoticedAtStartAndInABackup() throws SQLException {
        EmbeddedFile file = new EmbeddedFile(home("home"), "");
        fill(file.folder(), "");
        takeARowOutOfTheIndex(file);
        assertThatThrownBy(() -> new OpenedFile(file).pool().close())
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("word has " + ROWS + " rows, its index word_ix " + (ROWS - 1));
        assertThatThrownBy(() -> copies("home", "").backup(folder.resolve("copy.zip")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("does not agree with itself");
    }

    @Test
    void theLastSevenBackupsStay() throws IOException, SQLException {
        EmbeddedFile file = new EmbeddedFile(home("home"), "");
        fill(file.folder(), "");
        try (HikariDataSource open = new OpenedFile(file).pool()) {
            Backups backups = new Backups(open, file);
            BackupFile first = backups.make(clock.instant());
            for (int day = 1; day <= 7; day++) {
                clock.pass(Duration.ofDays(1));
                backups.make(clock.instant());
            }
            assertThat(BackupFile.verified(file.folder())).hasSize(7).doesNotContain(first);
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndLeavesTheFolderEmpty() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip at all");
        assertThatThrownBy(() -> copies("other", "").restore(text)).hasMessageContaining("is not a backup of Thaw");
        assertThat(home("other")).isEmptyDirectory();
    }

    @Test
    void aPostgresqlIsLeftToItsOwnPrograms() {
        MockEnvironment environment = new MockEnvironment().withProperty("THAW_DB_URL", "jdbc:postgresql://db/thaw");
        assertThatThrownBy(() -> new DatabaseCopies(environment, Clock.systemUTC()))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("pg_dump");
    }

    @Test
    void aRunningThawMakesTheBackupWhenAskedAndKeepsItsFileToItself() throws Exception {
        Process running = new ThawProcess(home("home")).start();
        try {
            assertThat(running.inputReader().readLine()).isEqualTo("ready");
            EmbeddedFile file = new EmbeddedFile(home("home"), "");
            assertThatThrownBy(() -> new OpenedFile(file).pool().close())
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("is open in another program");
            Thread.ofVirtual().start(() -> running.inputReader().lines().forEach(line -> assertThat(line).isNotEmpty()));
            copies("home", "").backup(folder.resolve("copy.zip"));
            assertThat(running.isAlive()).isTrue();
        } finally {
            running.toHandle().destroyForcibly();
            running.waitFor();
        }
        assertThat(copies("other", "").restore(folder.resolve("copy.zip"))).contains("4 clients");
    }

    private Path home(String name) {
        return folder.resolve(name);
    }

    private DatabaseCopies copies(String home, String key) {
        return new DatabaseCopies(
                new MockEnvironment()
                        .withProperty("THAW_HOME", home(home).toString())
                        .withProperty("THAW_DB_KEY", key),
                Clock.systemUTC());
    }

    private static void fill(Path home, String key) {
        try (HikariDataSource open = new OpenedFile(new EmbeddedFile(home, key)).pool()) {
            JdbcTemplate sql = new JdbcTemplate(open);
            sql.execute("create table word (id uuid primary key, said varchar(20))");
            sql.execute("create index word_ix on word (said)");
            sql.update("insert into word select random_uuid(), x from system_range(1, ?)", ROWS);
        }
    }

    /** What H2 was seen to do by itself under many writers, done here on purpose, below SQL. */
    private static void takeARowOutOfTheIndex(EmbeddedFile file) throws SQLException {
        try (Connection connection = file.open()) {
            SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            Table table = session.getDatabase().getSchema("public").findTableOrView(session, "word");
            table.getSchema().findIndex(session, "word_ix").remove(session, table.getRow(session, 7));
            session.commit(false);
        }
    }
}
