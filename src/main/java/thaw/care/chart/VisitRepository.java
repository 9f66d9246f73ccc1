package thaw.care.chart;

import static thaw.jooq.Tables.CHART_VISIT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of what a therapist has seen. */
@Repository
class VisitRepository {

    private final DSLContext sql;

    VisitRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Everything up to this moment has been seen; an earlier moment than the one that is kept changes nothing. */
    void seen(AccountId therapist, ClientId client, Instant until) {
        sql.insertInto(CHART_VISIT)
                .set(CHART_VISIT.THERAPIST_ID, therapist)
                .set(CHART_VISIT.CLIENT_ID, client)
                .set(CHART_VISIT.SEEN_UNTIL, until)
                .onConflict(CHART_VISIT.THERAPIST_ID, CHART_VISIT.CLIENT_ID)
                .doUpdate()
                .set(CHART_VISIT.SEEN_UNTIL, until)
                .where(CHART_VISIT.SEEN_UNTIL.lt(until))
                .execute();
    }
}
