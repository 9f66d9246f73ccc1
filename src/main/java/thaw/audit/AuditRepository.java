package thaw.audit;

import static thaw.jooq.Tables.AUDIT_ENTRY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.account.Me;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of the audit log. */
@Repository
class AuditRepository {

    private static final String SYSTEM = "SYSTEM";

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(Instant at, Me who, ClientId client, String act, AuditLog.Part part) {
        add(at, who.id(), who.role().name(), client, act, part);
    }

    void addBySystem(Instant at, ClientId client, String act, AuditLog.Part part) {
        add(at, null, SYSTEM, client, act, part);
    }

    private void add(
            Instant at, @Nullable AccountId who, String role, ClientId client, String act, AuditLog.Part part) {
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.MADE_AT, at)
                .set(AUDIT_ENTRY.ACTOR_ID, who)
                .set(AUDIT_ENTRY.ROLE, role)
                .set(AUDIT_ENTRY.CLIENT_ID, client)
                .set(AUDIT_ENTRY.ACT, act)
                .set(AUDIT_ENTRY.PART, part.name())
                .execute();
    }
}
