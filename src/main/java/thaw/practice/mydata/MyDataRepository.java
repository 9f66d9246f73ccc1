package thaw.practice.mydata;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CARE_TEAM;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.audit.AuditLog;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** Reads who opened a client's record, and who may. */
@Repository
class MyDataRepository {

    private final DSLContext sql;

    MyDataRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Openings by anybody but the client, newest first. */
    List<Opened> openedByOthers(ClientId client, AccountId self, int most) {
        return sql.select(
                        AUDIT_ENTRY.MADE_AT,
                        ACCOUNT.DISPLAY_NAME,
                        AUDIT_ENTRY.PART.convertFrom(AuditLog.Part::valueOf))
                .from(AUDIT_ENTRY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .where(
                        AUDIT_ENTRY.CLIENT_ID.eq(client),
                        AUDIT_ENTRY.ACT.eq("READ"),
                        AUDIT_ENTRY.ACTOR_ID.ne(self))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(most)
                .fetch(mapping(Opened::new));
    }

    /** The names of those who may open the record on that day. */
    List<String> careTeam(ClientId client, LocalDate day) {
        return sql.selectDistinct(ACCOUNT.DISPLAY_NAME)
                .from(CARE_TEAM)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CARE_TEAM.THERAPIST_ID))
                .where(CARE_TEAM.CLIENT_ID.eq(client), CARE_TEAM.FROM_DAY.le(day), CARE_TEAM.UNTIL_DAY.ge(day))
                .orderBy(ACCOUNT.DISPLAY_NAME)
                .fetch(ACCOUNT.DISPLAY_NAME);
    }
}
