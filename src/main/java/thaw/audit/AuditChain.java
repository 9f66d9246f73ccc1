package thaw.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Links entries to the chain as the last thing that their transaction does. The end of the chain is one row, held from
 * then to the commit: places are given without gaps, in the order of the commits, by however many nodes; nobody waits
 * for anything else while holding it, so two transactions cannot wait for one another.
 */
@Component
class AuditChain {

    private final AuditRepository entries;

    AuditChain(AuditRepository entries) {
        this.entries = entries;
    }

    /** Adds an entry to those that go into the chain with the transaction that is open. */
    void add(Entry entry) {
        Waiting waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        waiting.acts.add(entry);
    }

    private final class Waiting implements TransactionSynchronization {

        private final List<Entry> acts = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditChain.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditChain.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.append(acts);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditChain.this);
        }
    }
}
