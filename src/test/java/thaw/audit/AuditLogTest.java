package thaw.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.Me;
import thaw.database.OnBothDatabases;

class AuditLogTest extends OnBothDatabases {

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditRepository entries;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void anActIsWrittenDownInItsOwnTransactionAndVanishesWithIt() {
        Me client = clinic.client();
        clinic.inTransaction(() -> audit.read(client, client.ownRecord(), AuditLog.Part.CHART));
        assertThatThrownBy(() -> clinic.inTransaction(() -> {
                    audit.wrote(client, client.ownRecord(), AuditLog.Part.PACE);
                    throw new IllegalStateException("the act did not happen");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sql.select(AUDIT_ENTRY.ACT)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()))
                        .fetch(AUDIT_ENTRY.ACT))
                .containsExactly("READ");
    }

    @Test
    void nothingIsWrittenDownOutsideATransaction() {
        Me client = clinic.client();
        assertThatThrownBy(() -> audit.read(client, client.ownRecord(), AuditLog.Part.CHART))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void noTableIsWrittenOutsideAWriteTransaction() {
        Me client = clinic.client();
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> entries.add(
                        clock.instant(), client, client.ownRecord(), "READ", AuditLog.Part.CHART)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
        assertThatThrownBy(() ->
                        entries.add(clock.instant(), client, client.ownRecord(), "READ", AuditLog.Part.CHART))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()))).isZero();
    }
}
