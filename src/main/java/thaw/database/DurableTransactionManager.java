package thaw.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
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
 */
final class DurableTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final boolean embedded;
    private final ReentrantLock writer = new ReentrantLock(true);

    DurableTransactionManager(DataSource dataSource) {
        super(dataSource);
        this.embedded = isH2(dataSource);
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
        boolean locks = embedded && !definition.isReadOnly();
        if (locks) {
            writer.lock();
        }
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException notBegun) {
            if (locks) {
                writer.unlock();
            }
            throw notBegun;
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (embedded && !status.isReadOnly()) {
            forceToDisk();
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
