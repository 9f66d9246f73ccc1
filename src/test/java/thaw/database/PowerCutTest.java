package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The power goes while rows are written: in each round at another moment, and with another part of what was not forced. */
class PowerCutTest {

    private static final int ROUNDS = Integer.getInteger("thaw.cut.rounds", 40);

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedRowIsThereWhenThePowerIsBack() throws IOException {
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Outcome outcome = round(round, source -> new DurableTransactionManager(
                    source, Duration.ofSeconds(1), new AdminWall()));
            acknowledged += outcome.acknowledged.size();
            assertThat(outcome.found).as("round " + round).containsAll(outcome.acknowledged);
        }
        assertThat(acknowledged).as("rows written in all rounds").isGreaterThan(ROUNDS);
    }

    /** Else the disk that is cut here would be no disk. */
    @Test
    void rowsThatAreNotForcedGetLost() throws IOException {
        boolean isLost = false;
        for (int round = 0; round < ROUNDS && !isLost; round++) {
            Outcome outcome = round(1000 + round, JdbcTransactionManager::new);
            isLost = !outcome.found.containsAll(outcome.acknowledged);
        }
        assertThat(isLost).isTrue();
    }

    private record Outcome(Set<Integer> acknowledged, Set<Integer> found) {}

    private Outcome round(int seed, Function<DataSource, JdbcTransactionManager> transactions) throws IOException {
        Random random = new Random(seed);
        Path before = folder.resolve("before-" + seed);
        CutDisk disk = CutDisk.of(before + ".mv.db");
        Set<Integer> acknowledged = new HashSet<>();
        DatabaseAddress address = DatabaseAddress.ofFile(before, "");
        String url = address.url().replace("async:", "cut:");
        try (HikariDataSource pool = DataSourceConfiguration.pool(new DatabaseAddress(url, address.user(), ""))) {
            JdbcTemplate sql = new JdbcTemplate(pool);
            sql.execute("create table word (id int primary key, said varchar(5000))");
            sql.execute("checkpoint sync");
            disk.cutAfter(random.nextInt(150));
            write(new TransactionTemplate(transactions.apply(pool)), sql, random, acknowledged);
        }
        Path after = folder.resolve("after-" + seed);
        Files.write(Path.of(after + ".mv.db"), disk.afterwards(random));
        try (HikariDataSource pool = DataSourceConfiguration.pool(DatabaseAddress.ofFile(after, ""))) {
            return new Outcome(
                    acknowledged,
                    new HashSet<>(new JdbcTemplate(pool).queryForList("select id from word", Integer.class)));
        }
    }

    /** Writes until it is refused; a row counts when the caller has heard that it is done. */
    private static void write(TransactionTemplate write, JdbcTemplate sql, Random random, Set<Integer> acknowledged) {
        for (int row = 0; ; row++) {
            int id = row;
            String said = "x".repeat(random.nextInt(5000));
            try {
                write.executeWithoutResult(status -> sql.update("insert into word values (?, ?)", id, said));
            } catch (TransactionException | DataAccessException refused) {
                return;
            }
            acknowledged.add(id);
        }
    }
}
