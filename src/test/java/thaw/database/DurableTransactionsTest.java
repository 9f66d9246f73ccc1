package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

class DurableTransactionsTest {

    @TempDir
    private Path folder;

    private HikariDataSource pool = new HikariDataSource();
    private BreakableDataSource database = new BreakableDataSource(pool);
    private JdbcTemplate sql = new JdbcTemplate();
    private TransactionTemplate write = new TransactionTemplate();
    private TransactionTemplate writeAnew = new TransactionTemplate();
    private TransactionTemplate read = new TransactionTemplate();

    @BeforeEach
    void open() {
        pool = DataSourceConfiguration.pool(DatabaseAddress.ofFile(folder.resolve("thaw"), ""));
        database = new BreakableDataSource(pool);
        sql = new JdbcTemplate(database);
        sql.execute("create table word (said varchar(20))");
        DurableTransactionManager manager = new DurableTransactionManager(database, Duration.ofMillis(200), new AdminWall());
        write = new TransactionTemplate(manager);
        writeAnew = new TransactionTemplate(manager);
        writeAnew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        read = new TransactionTemplate(manager);
        read.setReadOnly(true);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** Else every write to a table whose check names values fails half an hour after the tables were made. */
    @Test
    void noConnectionToTheFileIsRetired() {
        assertThat(pool.getMaxLifetime()).isZero();
    }

    @Test
    void aCommitIsForcedToTheDiskAndARollbackOrAReadIsNot() {
        say("one");
        assertThat(database.syncs()).isEqualTo(1);
        write.executeWithoutResult(status -> {
            insert("two");
            status.setRollbackOnly();
        });
        read.executeWithoutResult(status -> assertThat(words()).isEqualTo(1));
        assertThat(database.syncs()).isEqualTo(1);
    }

    @Test
    void whenTheDiskRefusesTheCallerHearsThatItIsNotCertainAndTheNextWriterGetsItsTurn() {
        database.breakOn("checkpoint sync");
        assertThatThrownBy(() -> say("uncertain"))
                .isInstanceOf(TransactionSystemException.class)
                .hasMessageContaining("may not have reached the disk");
        database.mend();
        inAnotherThread(() -> say("certain"));
        assertThat(words()).isEqualTo(2);
    }

    @Test
    void aCommitThatIsRefusedLeavesNothingBehindAndTheNextWriterGetsItsTurn() {
        database.breakOn("commit");
        assertThatThrownBy(() -> say("refused")).isInstanceOf(TransactionSystemException.class);
        database.mend();
        inAnotherThread(() -> say("taken"));
        assertThat(words()).isEqualTo(1);
    }

    @Test
    void aTransactionThatCannotBeginLeavesTheTurnToTheNextWriter() {
        database.breakOn("setAutoCommit");
        assertThatThrownBy(() -> say("nothing")).isInstanceOf(CannotCreateTransactionException.class);
        database.mend();
        inAnotherThread(() -> say("taken"));
        assertThat(words()).isEqualTo(1);
    }

    @Test
    void aTransactionInsideAnotherCommitsByItselfAndTheTurnEndsWithTheOuterOne() {
        write.executeWithoutResult(outer -> {
            insert("outer");
            writeAnew.executeWithoutResult(inner -> insert("inner"));
            outer.setRollbackOnly();
            assertThatThrownBy(() -> inAnotherThread(() -> say("too soon")))
                    .isInstanceOf(CannotCreateTransactionException.class)
                    .hasMessageContaining("Another write has not ended");
        });
        inAnotherThread(() -> say("now"));
        assertThat(words()).isEqualTo(2);
    }

    @Test
    void readersDoNotWaitForAWriter() {
        write.executeWithoutResult(status -> {
            insert("not yet");
            inAnotherThread(() -> read.executeWithoutResult(reading -> assertThat(words()).isZero()));
        });
    }

    @Test
    void aWriteDoesNotJoinAReadOnlyTransaction() {
        assertThatThrownBy(() -> read.executeWithoutResult(status -> say("inside")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(words()).isZero();
    }

    @Test
    void anInterruptedWriterDoesNotBeginAndStaysInterrupted() {
        inAnotherThread(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> say("nothing")).isInstanceOf(CannotCreateTransactionException.class);
            assertThat(Thread.interrupted()).isTrue();
        });
        inAnotherThread(() -> say("taken"));
    }

    @Test
    void aThreadThatIsInterruptedWhileItWritesDoesNotCloseTheDatabaseForTheOthers() {
        for (int round = 0; round < 20; round++) {
            inAnotherThread(() -> write.executeWithoutResult(status -> {
                Thread.currentThread().interrupt();
                insert("interrupted");
            }));
        }
        inAnotherThread(() -> say("goes on"));
        assertThat(words()).isEqualTo(21);
    }

    private void say(String word) {
        write.executeWithoutResult(status -> insert(word));
    }

    private void insert(String word) {
        sql.update("insert into word values (?)", word);
    }

    private int words() {
        Integer count = sql.queryForObject("select count(*) from word", Integer.class);
        return count == null ? 0 : count;
    }

    /** Runs work in a thread of its own, and throws here what it throws there. */
    private static void inAnotherThread(Runnable work) {
        FutureTask<Boolean> task = new FutureTask<>(work, true);
        Thread.ofVirtual().start(task);
        try {
            assertThat(task.get(10, TimeUnit.SECONDS)).isTrue();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new AssertionError(thrown.getCause());
        } catch (InterruptedException | TimeoutException stuck) {
            throw new AssertionError(stuck);
        }
    }
}
