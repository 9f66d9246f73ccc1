package thaw.audit;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.AUDIT_HEAD;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.audit.AuditRepository.End;

/** Reads the log for its check, in the order of the chain and in stretches. */
@Repository
class VerificationRepository {

    private static final int STRETCH = 10_000;

    private final DSLContext sql;

    VerificationRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** An entry in the chain. */
    record Link(long position, String hash, Entry entry) {}

    /** The next links behind a place; empty at the end. */
    List<Link> after(long position) {
        return sql.select(
                        AUDIT_ENTRY.CHAIN_POSITION,
                        AUDIT_ENTRY.ENTRY_HASH,
                        AUDIT_ENTRY.MADE_AT,
                        AUDIT_ENTRY.ACTOR_ID,
                        AUDIT_ENTRY.ROLE,
                        AUDIT_ENTRY.BASIS,
                        AUDIT_ENTRY.CLIENT_ID,
                        AUDIT_ENTRY.ACT,
                        AUDIT_ENTRY.PART,
                        AUDIT_ENTRY.FROM_ADDRESS)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CHAIN_POSITION.gt(position))
                .orderBy(AUDIT_ENTRY.CHAIN_POSITION)
                .limit(STRETCH)
                .fetch(mapping((place, hash, at, who, role, basis, client, act, part, from) ->
                        new Link(place, hash, new Entry(at, who, role, basis, client, act, part, from))));
    }

    /** The end of the chain as it is recorded. */
    End end() {
        return sql.select(AUDIT_HEAD.LAST_POSITION, AUDIT_HEAD.LAST_HASH)
                .from(AUDIT_HEAD)
                .fetchOptional(mapping(End::new))
                .orElse(new End(-1, ""));
    }

    /** The oldest entry that stands outside the chain. */
    Optional<Entry> outside() {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CHAIN_POSITION.isNull())
                .orderBy(AUDIT_ENTRY.ID)
                .limit(1)
                .fetchOptional(AuditRepository::entry);
    }
}
