package thaw.practice.adverse;

import static thaw.jooq.Tables.ADVERSE_REPORT;
import static thaw.jooq.Tables.CLINIC_PRACTICE;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.library.PracticeLibrary;

/** A client's own sessions of the last days. */
@Repository
class PastSessionRepository {

    private final DSLContext sql;
    private final PracticeLibrary library;

    PastSessionRepository(DSLContext sql, PracticeLibrary library) {
        this.sql = sql;
        this.library = library;
    }

    List<PastSession> since(ClientId client, LocalDate day, int most) {
        return sql.select(
                        SESSION_RUN.ID,
                        SESSION_RUN.LOCAL_DAY,
                        SESSION_RUN.PRACTICE_ID,
                        SESSION_RUN.ROUTE,
                        CLINIC_PRACTICE.TITLE,
                        ADVERSE_REPORT.SESSION_ID)
                .from(SESSION_RUN)
                .leftJoin(ADVERSE_REPORT)
                .on(ADVERSE_REPORT.SESSION_ID.eq(SESSION_RUN.ID))
                .leftJoin(CLINIC_PRACTICE)
                .on(
                        CLINIC_PRACTICE.PRACTICE_ID.eq(SESSION_RUN.PRACTICE_ID),
                        CLINIC_PRACTICE.VERSION.eq(SESSION_RUN.PRACTICE_VERSION))
                .where(
                        SESSION_RUN.CLIENT_ID.eq(client),
                        SESSION_RUN.STARTED_AT.ge(day.atStartOfDay().toInstant(ZoneOffset.UTC)),
                        SESSION_RUN.ENDED_AT.isNotNull())
                .orderBy(SESSION_RUN.STARTED_AT.desc())
                .limit(most)
                .fetch(row -> new PastSession(
                        row.value1(), row.value2(), title(row.value5(), row.value3(), row.value4()), row.value6() != null));
    }

    private String title(@Nullable String own, String practice, String route) {
        return Optional.ofNullable(own)
                .or(() -> library.byId(new PracticeId(practice)).map(Practice::title))
                .or(() -> Route.ofId(route).map(Route::title))
                .orElse(practice);
    }
}
