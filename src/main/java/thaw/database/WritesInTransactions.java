package thaw.database;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses a write outside a write transaction: on the embedded database it would go past the one-writer rule and
 * would not be forced to the disk. H2 itself takes writes in a read-only transaction; PostgreSQL does not.
 */
final class WritesInTransactions implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void start(ExecuteContext context) {
        boolean writes = context.type() == ExecuteType.WRITE || context.type() == ExecuteType.BATCH;
        if (writes && !mayWrite()) {
            throw new InvalidDataAccessApiUsageException("A write needs a transaction that is not read-only");
        }
    }

    private static boolean mayWrite() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
