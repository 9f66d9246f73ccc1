package thaw.audit;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.AUDIT_ANCHOR;
import static thaw.jooq.Tables.AUDIT_HEAD;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The only writer of the daily notes of the chain's end. */
@Repository
class AnchorRepository {

    private final DSLContext sql;

    AnchorRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Notes the end of the chain; false when the day has its note, or nothing was added since the last one. */
    boolean add(LocalDate day) {
        return sql.insertInto(
                                AUDIT_ANCHOR, AUDIT_ANCHOR.ANCHOR_DAY, AUDIT_ANCHOR.CHAIN_POSITION, AUDIT_ANCHOR.ENTRY_HASH)
                        .select(DSL.select(DSL.val(day), AUDIT_HEAD.LAST_POSITION, AUDIT_HEAD.LAST_HASH)
                                .from(AUDIT_HEAD)
                                .where(
                                        AUDIT_HEAD.LAST_POSITION.gt(0L),
                                        DSL.notExists(DSL.selectOne()
                                                .from(AUDIT_ANCHOR)
                                                .where(AUDIT_ANCHOR.ANCHOR_DAY.eq(day))
                                                .or(AUDIT_ANCHOR.CHAIN_POSITION.eq(AUDIT_HEAD.LAST_POSITION)))))
                        .execute()
                > 0;
    }

    /** All notes, the oldest first. */
    List<Anchor> all() {
        return sql.select(AUDIT_ANCHOR.ANCHOR_DAY, AUDIT_ANCHOR.CHAIN_POSITION, AUDIT_ANCHOR.ENTRY_HASH)
                .from(AUDIT_ANCHOR)
                .orderBy(AUDIT_ANCHOR.ANCHOR_DAY)
                .fetch(mapping(Anchor::new));
    }
}
