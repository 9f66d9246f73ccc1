package thaw.admin.content;

import static thaw.jooq.Tables.PRACTICE_SUSPENSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.library.PracticeLibrary;

/** Suspensions of practices, without who brought them. */
@Repository
class SuspensionListRepository {

    private static final int LIMIT = 100;

    private final DSLContext sql;
    private final PracticeLibrary library;

    SuspensionListRepository(DSLContext sql, PracticeLibrary library) {
        this.sql = sql;
        this.library = library;
    }

    /** The newest first; those that hold before those that were lifted. */
    List<SuspensionRow> newest() {
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
                        new PracticeVersion(row.value1(), row.value2()), title(row.value1()), row.value3(),
                        row.value4(), row.value5(), row.value6(), row.value7()));
    }

    /** The title of a practice; its id where the library has it no more. */
    String title(String practice) {
        return Optional.of(practice)
                .filter(PracticeId::isValid)
                .flatMap(id -> library.byId(new PracticeId(id)))
                .map(Practice::title)
                .orElse(practice);
    }
}
