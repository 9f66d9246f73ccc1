package thaw.admin.content;

import static org.jooq.impl.DSL.countDistinct;
import static thaw.jooq.Tables.ADVERSE_REPORT;
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

    /** Versions that at least so many different clients spoke of, most first. */
    List<ReportedRow> reported(int atLeast) {
        var clients = countDistinct(ADVERSE_REPORT.CLIENT_ID);
        return sql.select(ADVERSE_REPORT.PRACTICE_ID, ADVERSE_REPORT.PRACTICE_VERSION, clients)
                .from(ADVERSE_REPORT)
                .groupBy(ADVERSE_REPORT.PRACTICE_ID, ADVERSE_REPORT.PRACTICE_VERSION)
                .having(clients.ge(atLeast))
                .orderBy(clients.desc(), ADVERSE_REPORT.PRACTICE_ID)
                .limit(LIMIT)
                .fetch(row -> new ReportedRow(
                        new PracticeVersion(row.value1(), row.value2()), title(row.value1()), row.value3()));
    }

    private String title(String practice) {
        return Optional.of(practice)
                .filter(PracticeId::isValid)
                .flatMap(id -> library.byId(new PracticeId(id)))
                .map(Practice::title)
                .orElse(practice);
    }
}
