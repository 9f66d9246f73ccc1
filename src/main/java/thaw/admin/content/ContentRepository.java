package thaw.admin.content;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.PROGRAM_PHASE;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Programs as content: without who has them. */
@Repository
class ContentRepository {

    private final DSLContext sql;

    ContentRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<ProgramRow> programs() {
        return sql.select(
                        PROGRAM.ID,
                        PROGRAM.NAME,
                        PROGRAM.VERSION,
                        count(),
                        sum(PROGRAM_PHASE.WEEKS).convertFrom(BigDecimal::intValue))
                .from(PROGRAM)
                .join(PROGRAM_PHASE)
                .on(PROGRAM_PHASE.PROGRAM_ID.eq(PROGRAM.ID))
                .groupBy(PROGRAM.ID, PROGRAM.NAME, PROGRAM.VERSION)
                .orderBy(PROGRAM.NAME, PROGRAM.VERSION)
                .fetch(mapping(ProgramRow::new));
    }
}
