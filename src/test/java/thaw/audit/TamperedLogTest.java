package thaw.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.AUDIT_ENTRY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.Me;
import thaw.audit.Verification.Broken;
import thaw.audit.Verification.Trouble;
import thaw.audit.Verification.Whole;
import thaw.database.Engine;
import thaw.database.OnBothDatabases;

/** Somebody with the database in their hands, past what it refuses, changes the log. */
class TamperedLogTest extends OnBothDatabases {

    private static final int ENTRIES = 20;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditRepository entries;

    @Autowired
    private VerificationRepository links;

    @Autowired
    private AnchorRepository anchors;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private AuditVerifier verifier;
    private Me client;

    @BeforeEach
    void aLogWithoutItsGuards() {
        verifier = new AuditVerifier(links, anchors, file());
        if (engine == Engine.H2) {
            sql.execute("drop trigger if exists audit_entry_only_grows");
            sql.execute("drop trigger if exists audit_head_only_grows");
            sql.execute("drop trigger if exists audit_anchor_only_grows");
        } else {
            sql.execute("alter table audit_entry disable trigger user");
            sql.execute("alter table audit_head disable trigger user");
            sql.execute("alter table audit_anchor disable trigger user");
        }
        client = clinic.client();
        while (sql.fetchCount(AUDIT_ENTRY) < ENTRIES) {
            clinic.inTransaction(() -> audit.read(client, client.ownRecord(), AuditLog.Part.CHART));
        }
    }

    private AnchorFile file() {
        return new AnchorFile(new MockEnvironment().withProperty("THAW_HOME", folder.toString()));
    }

    @Test
    void anUntouchedLogIsWhole() {
        assertThat(verify()).isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.entries()).isEqualTo(ENTRIES));
    }

    @Test
    void anyFieldThatWasChangedIsFound() {
        for (String change : List.of(
                "act = 'WRITE'", "part = 'PACE'", "role = 'ADMIN'", "basis = 'COVER'", "from_address = '10.0.0.1'",
                "actor_id = null", "made_at = made_at - interval '1' hour", "entry_hash = 'x'")) {
            found(7, Trouble.CHANGED, "update audit_entry set " + change + " where chain_position = 7");
        }
    }

    @Test
    void aRemovedEntryIsFoundWhereverItStood() {
        found(1, Trouble.MISSING, "delete from audit_entry where chain_position = 1");
        found(9, Trouble.MISSING, "delete from audit_entry where chain_position = 9");
        found(ENTRIES, Trouble.MISSING, "delete from audit_entry where chain_position = " + ENTRIES);
        found(1, Trouble.MISSING, "delete from audit_entry");
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        found(4, Trouble.CHANGED,
                "update audit_entry set chain_position = -1 where chain_position = 4",
                "update audit_entry set chain_position = 4 where chain_position = 5",
                "update audit_entry set chain_position = 5 where chain_position = -1");
    }

    @Test
    void anEntryThatWasPutInIsFound() {
        String copied = "insert into audit_entry (made_at, actor_id, role, client_id, act, part, basis, chain_position,"
                + " entry_hash) select made_at, actor_id, role, client_id, act, part, basis, %s, %s from audit_entry"
                + " where chain_position = 3";
        found(ENTRIES + 1, Trouble.CHANGED, copied.formatted("21", "entry_hash"));
        found(ENTRIES + 1, Trouble.OUTSIDE, copied.formatted("cast(null as bigint)", "cast(null as varchar(64))"));
    }

    @Test
    void anEndThatWasTakenBackIsFoundByTheDailyNotesOfTheDatabaseAndOfTheFile() {
        String shorter = "delete from audit_entry where chain_position = " + ENTRIES;
        String end = "update audit_head set last_position = 19, last_hash ="
                + " (select entry_hash from audit_entry where chain_position = 19)";
        assertThat(tampered(List.of(shorter, end))).as("without a note, nobody can know").isInstanceOf(Whole.class);
        LocalDate day = LocalDate.of(2026, 3, 4);
        file().add(List.of(new Anchor(day, ENTRIES, hashAt(ENTRIES))));
        found(ENTRIES, Trouble.MISSING, shorter, end);
    }

    @Test
    void aLogThatWasWrittenAnewFromSomeEntryOnIsFoundByTheNotes() {
        file().add(List.of(new Anchor(LocalDate.of(2026, 3, 4), 15, hashAt(15))));
        Verification found = transaction.execute(status -> {
            sql.execute("update audit_entry set act = 'WRITE' where chain_position = 12");
            sql.execute("update audit_head set last_position = 11, last_hash ="
                    + " (select entry_hash from audit_entry where chain_position = 11)");
            sql.execute("update audit_entry set chain_position = null, entry_hash = null where chain_position > 11");
            entries.carryOver();
            Verification answer = verify();
            status.setRollbackOnly();
            return answer;
        });
        assertThat(found).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(15);
            assertThat(broken.trouble()).isEqualTo(Trouble.ANCHOR);
        });
    }

    @Test
    void entriesFromBeforeTheChainAreTakenIntoItOnce() {
        Verification carried = transaction.execute(status -> {
            sql.execute("update audit_entry set chain_position = null, entry_hash = null");
            sql.execute("update audit_head set last_position = 0, last_hash = '" + Entry.BEGINNING + "'");
            assertThat(entries.carryOver()).isEqualTo(ENTRIES);
            assertThat(entries.carryOver()).isZero();
            Verification answer = verify();
            status.setRollbackOnly();
            return answer;
        });
        assertThat(carried).isInstanceOf(Whole.class);
    }

    private String hashAt(long position) {
        return Optional.ofNullable(sql.select(AUDIT_ENTRY.ENTRY_HASH)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.CHAIN_POSITION.eq(position))
                        .fetchOne(AUDIT_ENTRY.ENTRY_HASH))
                .orElseThrow();
    }

    private void found(long position, Trouble trouble, String... statements) {
        assertThat(tampered(List.of(statements)))
                .as("%s", List.of(statements))
                .isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.position()).isEqualTo(position);
                    assertThat(broken.trouble()).isEqualTo(trouble);
                });
    }

    private Verification tampered(List<String> statements) {
        return Optional.ofNullable(transaction.execute(status -> {
                    statements.forEach(sql::execute);
                    Verification answer = verify();
                    status.setRollbackOnly();
                    return answer;
                }))
                .orElseThrow();
    }

    private Verification verify() {
        return verifier.verify(AuditVerifier.Listener.NOBODY);
    }
}
