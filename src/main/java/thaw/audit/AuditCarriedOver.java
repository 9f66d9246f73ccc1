package thaw.audit;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes entries from before the chain into it, at the first start after the migration and before anybody gets in. */
@Component
@Lazy(false)
class AuditCarriedOver implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCarriedOver.class);

    private final AuditRepository entries;
    private final TransactionTemplate transaction;

    AuditCarriedOver(AuditRepository entries, TransactionTemplate transaction) {
        this.entries = entries;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean carried = false;
        while (carry() > 0) {
            carried = true;
        }
        if (carried) {
            LOG.info("The audit log is a chain now, with its entries from before");
        }
    }

    private int carry() {
        return Optional.ofNullable(transaction.execute(status -> entries.carryOver())).orElse(0);
    }
}
