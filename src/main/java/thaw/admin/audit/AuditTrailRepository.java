package thaw.admin.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CLIENT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.jooq.tables.Account;

/** Reads the log from its newest entry on, by id. */
@Repository
class AuditTrailRepository {

    private static final Account ACTOR = ACCOUNT.as("actor");
    private static final Account OWNER = ACCOUNT.as("owner");

    private final DSLContext sql;

    AuditTrailRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The next entries that are older than the one with the given id; from the newest on when there is none. */
    List<AuditRow> olderThan(@Nullable Long id, AuditFilter filter, ZoneId zone, int offset, int limit) {
        return sql.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.CHAIN_POSITION,
                        AUDIT_ENTRY.MADE_AT,
                        ACTOR.DISPLAY_NAME,
                        AUDIT_ENTRY.ROLE,
                        AUDIT_ENTRY.BASIS,
                        AUDIT_ENTRY.ACT,
                        AUDIT_ENTRY.PART,
                        AUDIT_ENTRY.CLIENT_ID,
                        OWNER.DISPLAY_NAME,
                        AUDIT_ENTRY.FROM_ADDRESS,
                        AUDIT_ENTRY.ENTRY_HASH)
                .from(AUDIT_ENTRY)
                .join(CLIENT)
                .on(CLIENT.ID.eq(AUDIT_ENTRY.CLIENT_ID))
                .join(OWNER)
                .on(OWNER.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(ACTOR)
                .on(ACTOR.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .where(
                        id == null ? noCondition() : AUDIT_ENTRY.ID.lt(id),
                        ofPerson(filter.person()),
                        between(filter, zone),
                        filter.act() == null ? noCondition() : AUDIT_ENTRY.ACT.eq(filter.act().name()),
                        filter.part() == null ? noCondition() : AUDIT_ENTRY.PART.eq(filter.part().name()))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(mapping(AuditRow::new));
    }

    private static Condition ofPerson(@Nullable AccountId person) {
        return person == null
                ? noCondition()
                : AUDIT_ENTRY.ACTOR_ID.eq(person).or(AUDIT_ENTRY.CLIENT_ID.in(
                        select(CLIENT.ID).from(CLIENT).where(CLIENT.ACCOUNT_ID.eq(person))));
    }

    private static Condition between(AuditFilter filter, ZoneId zone) {
        LocalDate from = filter.from();
        LocalDate until = filter.until();
        return (from == null
                        ? noCondition()
                        : AUDIT_ENTRY.MADE_AT.ge(from.atStartOfDay(zone).toInstant()))
                .and(until == null
                        ? noCondition()
                        : AUDIT_ENTRY.MADE_AT.lt(
                                until.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
