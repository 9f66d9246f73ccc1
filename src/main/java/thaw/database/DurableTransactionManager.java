package thaw.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions whose commit is acknowledged when it would survive a power cut.
 *
 * <p>PostgreSQL does this by itself. The embedded H2 does not: it loses acknowledged rows on a kill unless writes go
 * to the file at once, corrupts now and then under concurrent writers, and hands a commit to the operating system
 * without forcing it to disk. So on H2 there is one writer at a time, and every commit is followed by
 * {@code CHECKPOINT SYNC} before the caller hears that it is done. Read-only transactions run beside one another.
 *
 * <p>When the commit is made but the disk refuses, the caller gets a {@link TransactionSystemException}: whether the
 * write lasts is not certain, and sending it again under the same id is the right thing to do. A write that has
 * waited for its turn longer than the patience is refused before it begins. A read-only transaction takes in no
 * write: joining one from a write transaction's method is refused.
 */
final class DurableTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final boolean embedded;
    private final Duration patience;
    private final AdminWall wall;
    private final ReentrantLock writer = new ReentrantLock(true);

    DurableTransactionManager(DataSource dataSource, Duration patience, AdminWall wall) {
        super(dataSource);
        this.embedded = isH2(dataSource);
        this.patience = patience;
        this.wall = wall;
        setValidateExistingTransaction(true);
    }

    private static boolean isH2(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer", unreachable);
        }
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        boolean writes = embedded && !definition.isReadOnly();
        if (writes) {
            awaitTurn();
        }
        boolean begun = false;
        try {
            super.doBegin(transaction, definition);
            wall.raise(((JdbcTransactionObjectSupport) transaction).getConnectionHolder().getConnection());
            begun = true;
        } finally {
            if (writes && !begun) {
                writer.unlock();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (!writer.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("Another write has not ended within " + patience);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted before the write began", stopped);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException notCommitted) {
            rollBack(status, notCommitted);
            throw notCommitted;
        }
        if (embedded && !status.isReadOnly()) {
            forceToDisk();
        }
    }

    /** Giving the connection back switches its automatic commit on, which would commit what the caller heard is off. */
    private void rollBack(DefaultTransactionStatus status, RuntimeException notCommitted) {
        try {
            doRollback(status);
        } catch (RuntimeException alsoRefused) {
            notCommitted.addSuppressed(alsoRefused);
        }
    }

    /** Runs on the transaction's own connection, which is still bound to this thread and has nothing open. */
    private void forceToDisk() {
        DataSource dataSource = obtainDataSource();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException notSynced) {
            throw new TransactionSystemException("The write may not have reached the disk", notSynced);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        boolean locked = embedded && !((JdbcTransactionObjectSupport) transaction).isReadOnly();
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (locked) {
                writer.unlock();
            }
        }
    }
}
