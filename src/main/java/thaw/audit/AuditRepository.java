package thaw.audit;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.AUDIT_HEAD;
import static thaw.jooq.Tables.CARE_TEAM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.AuditEntryRecord;

/** The only writer of the audit log. */
@Repository
class AuditRepository {

    private static final int AT_ONCE = 2_000;

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The part that the therapist has in the client's care team on that day; the responsible one before others. */
    Optional<String> partInCareTeam(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(CARE_TEAM.PART)
                .from(CARE_TEAM)
                .where(
                        CARE_TEAM.THERAPIST_ID.eq(therapist),
                        CARE_TEAM.CLIENT_ID.eq(client),
                        CARE_TEAM.FROM_DAY.le(day),
                        CARE_TEAM.UNTIL_DAY.ge(day))
                .orderBy(DSL.when(CARE_TEAM.PART.eq(Basis.RESPONSIBLE.name()), 0)
                        .when(CARE_TEAM.PART.eq(Basis.COVER.name()), 1)
                        .otherwise(2))
                .limit(1)
                .fetchOptional(CARE_TEAM.PART);
    }

    /** The end of the chain. */
    record End(long position, String hash) {}

    /** Adds entries at the end of the chain, which is held until the transaction ends. */
    void append(List<Entry> entries) {
        End end = holdEnd();
        List<AuditEntryRecord> rows = new ArrayList<>();
        for (Entry entry : entries) {
            end = after(end, entry);
            rows.add(row(entry, end));
        }
        sql.batchInsert(rows).execute();
        moveEnd(end);
    }

    /**
     * Gives the oldest entries that have no place yet theirs, in the order in which they were made.
     *
     * @return how many; zero when all have one
     */
    int carryOver() {
        List<AuditEntryRecord> rows = sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CHAIN_POSITION.isNull())
                .orderBy(AUDIT_ENTRY.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .fetch();
        return rows.isEmpty() ? 0 : carryOver(rows);
    }

    private int carryOver(List<AuditEntryRecord> rows) {
        End end = holdEnd();
        for (AuditEntryRecord row : rows) {
            end = after(end, entry(row));
            row.set(AUDIT_ENTRY.CHAIN_POSITION, end.position());
            row.set(AUDIT_ENTRY.ENTRY_HASH, end.hash());
        }
        sql.batchUpdate(rows).execute();
        moveEnd(end);
        return rows.size();
    }

    private End holdEnd() {
        return sql.select(AUDIT_HEAD.LAST_POSITION, AUDIT_HEAD.LAST_HASH)
                .from(AUDIT_HEAD)
                .forUpdate()
                .fetchSingle(mapping(End::new));
    }

    private void moveEnd(End end) {
        sql.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.LAST_POSITION, end.position())
                .set(AUDIT_HEAD.LAST_HASH, end.hash())
                .execute();
    }

    private static End after(End end, Entry entry) {
        long position = end.position() + 1;
        return new End(position, entry.hash(position, end.hash()));
    }

    private static AuditEntryRecord row(Entry entry, End end) {
        AuditEntryRecord row = new AuditEntryRecord();
        row.set(AUDIT_ENTRY.MADE_AT, entry.at());
        row.set(AUDIT_ENTRY.ACTOR_ID, entry.who());
        row.set(AUDIT_ENTRY.ROLE, entry.role());
        row.set(AUDIT_ENTRY.BASIS, entry.basis());
        row.set(AUDIT_ENTRY.CLIENT_ID, entry.client());
        row.set(AUDIT_ENTRY.ACT, entry.act());
        row.set(AUDIT_ENTRY.PART, entry.part());
        row.set(AUDIT_ENTRY.FROM_ADDRESS, entry.from());
        row.set(AUDIT_ENTRY.CHAIN_POSITION, end.position());
        row.set(AUDIT_ENTRY.ENTRY_HASH, end.hash());
        return row;
    }

    static Entry entry(AuditEntryRecord row) {
        return new Entry(
                row.get(AUDIT_ENTRY.MADE_AT),
                row.get(AUDIT_ENTRY.ACTOR_ID),
                row.get(AUDIT_ENTRY.ROLE),
                row.get(AUDIT_ENTRY.BASIS),
                row.get(AUDIT_ENTRY.CLIENT_ID),
                row.get(AUDIT_ENTRY.ACT),
                row.get(AUDIT_ENTRY.PART),
                row.get(AUDIT_ENTRY.FROM_ADDRESS));
    }
}
