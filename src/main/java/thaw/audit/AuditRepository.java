package thaw.audit;

import static thaw.jooq.Tables.AUDIT_ENTRY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.account.Me;
import thaw.domain.people.ClientId;

/** The only writer of the audit log. */
@Repository
class AuditRepository {

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(Instant at, Me who, ClientId client, String act, AuditLog.Part part) {
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.MADE_AT, at)
                .set(AUDIT_ENTRY.ACTOR_ID, who.id())
                .set(AUDIT_ENTRY.ROLE, who.role().name())
                .set(AUDIT_ENTRY.CLIENT_ID, client)
                .set(AUDIT_ENTRY.ACT, act)
                .set(AUDIT_ENTRY.PART, part.name())
                .execute();
    }
}
