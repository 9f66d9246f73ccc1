package thaw.admin.content;

import static thaw.jooq.Tables.PRACTICE_SUSPENSION;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.practice.PracticeVersion;

/** Suspensions of practices, without who brought them. */
@Repository
class SuspensionListRepository {

    private static final int LIMIT = 100;

    private final DSLContext sql;

    SuspensionListRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The newest first; those that hold before those that were lifted.
     *
     * @param title of a practice, by its id
     */
    List<SuspensionRow> newest(UnaryOperator<String> title) {
        return sql.select(
                        PRACTICE_SUSPENSION.PRACTICE_ID,
                        PRACTICE_SUSPENSION.PRACTICE_VERSION,
                        PRACTICE_SUSPENSION.SUSPENDED_AT,
                        PRACTICE_SUSPENSION.THRESHOLD,
                        PRACTICE_SUSPENSION.LIFTED_AT,
                        PRACTICE_SUSPENSION.account().DISPLAY_NAME,
                        PRACTICE_SUSPENSION.REASON)
                .from(PRACTICE_SUSPENSION)
                .orderBy(
                        PRACTICE_SUSPENSION.LIFTED_AT.desc().nullsFirst(),
                        PRACTICE_SUSPENSION.SUSPENDED_AT.desc())
                .limit(LIMIT)
                .fetch(row -> new SuspensionRow(
                        new PracticeVersion(row.value1(), row.value2()), title.apply(row.value1()), row.value3(),
                        row.value4(), row.value5(), row.value6(), row.value7()));
    }
}
