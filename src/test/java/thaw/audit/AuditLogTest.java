package thaw.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.AUDIT_ENTRY;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.CareTeamRepository;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;

class AuditLogTest extends OnBothDatabases {

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditRepository entries;

    @Autowired
    private AuditVerifier verifier;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private CareTeamRepository careTeams;

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
        List<Entry> one = List.of(new Entry(
                clock.instant(), client.id(), "CLIENT", "OWN", client.ownRecord(), "READ", "CHART", null));
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> entries.append(one)))
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> entries.append(one)).isInstanceOf(InvalidDataAccessApiUsageException.class);
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()))).isZero();
    }

    @Test
    void anEntrySaysWhyThePersonWasAllowed() {
        Me therapist = clinic.therapist();
        Me cover = clinic.therapist();
        Me client = clinic.client(therapist);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
        clinic.inTransaction(() -> careTeams.standIn(cover.id(), client.ownRecord(), today, today));
        clinic.inTransaction(() -> {
            audit.read(therapist, client.ownRecord(), AuditLog.Part.CHART);
            audit.read(cover, client.ownRecord(), AuditLog.Part.CHART);
            audit.read(client, client.ownRecord(), AuditLog.Part.CHART);
            audit.wrote(clinic.admin(), client.ownRecord(), AuditLog.Part.PROGRAM);
            audit.wroteBySystem(client.ownRecord(), AuditLog.Part.IMPORT);
        });
        assertThat(sql.select(AUDIT_ENTRY.BASIS)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()))
                        .orderBy(AUDIT_ENTRY.CHAIN_POSITION)
                        .fetch(AUDIT_ENTRY.BASIS))
                .containsExactly("RESPONSIBLE", "COVER", "OWN", "ADMINISTRATION", "SYSTEM");
    }

    @Test
    void whatNothingAllowsDoesNotHappen() {
        Me client = clinic.client();
        for (Me stranger : List.of(clinic.therapist(), clinic.client())) {
            assertThatThrownBy(() -> clinic.inTransaction(
                            () -> audit.read(stranger, client.ownRecord(), AuditLog.Part.CHART)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void writersAtTheSameTimeMakeOneChainWithoutGaps() throws Exception {
        List<Me> clients = IntStream.range(0, 6).mapToObj(number -> clinic.client()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<?>> all = clients.stream()
                    .<Future<?>>map(client -> threads.submit(() -> writeSome(client)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(verifier.verify(AuditVerifier.Listener.NOBODY)).isInstanceOf(Verification.Whole.class);
        Integer least = sql.select(DSL.count()).from(AUDIT_ENTRY).fetchSingle().value1();
        assertThat(least).isGreaterThanOrEqualTo(6 * 20);
    }

    /** Two entries a time, and every third time nothing comes of it. */
    private void writeSome(Me client) {
        TransactionTemplate writing = new TransactionTemplate(transactions);
        for (int time = 0; time < 15; time++) {
            boolean undone = time % 3 == 2;
            writing.executeWithoutResult(status -> {
                audit.read(client, client.ownRecord(), AuditLog.Part.CHART);
                audit.wrote(client, client.ownRecord(), AuditLog.Part.CHECK_IN);
                if (undone) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveAnEntry() {
        Me client = clinic.client();
        clinic.inTransaction(() -> audit.read(client, client.ownRecord(), AuditLog.Part.CHART));
        for (String tampering : List.of(
                "update audit_entry set act = 'WRITE'",
                "update audit_entry set entry_hash = 'x'",
                "delete from audit_entry",
                "delete from audit_head")) {
            assertThatThrownBy(() -> clinic.inTransaction(() -> sql.execute(tampering)))
                    .as(tampering)
                    .hasMessageContaining("only grows");
        }
        assertThatThrownBy(() -> {
                    try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                        statement.execute("truncate table audit_entry");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("truncate");
        assertThat(verifier.verify(AuditVerifier.Listener.NOBODY)).isInstanceOf(Verification.Whole.class);
    }
}
