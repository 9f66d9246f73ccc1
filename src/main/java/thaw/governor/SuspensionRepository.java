package thaw.governor;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.ADVERSE_REPORT;
import static thaw.jooq.Tables.ADVERSE_TERMS;
import static thaw.jooq.Tables.PRACTICE_SUSPENSION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.practice.PracticeVersion;

/** The only writer of suspensions of practices and of the number of clients that brings one. */
@Repository
class SuspensionRepository {

    private final DSLContext sql;

    SuspensionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Suspends the version when enough different clients have spoken since it was last lifted. */
    void suspendAtThreshold(PracticeVersion version, Instant at) {
        int threshold = threshold();
        if (clients(version) >= threshold) {
            sql.insertInto(PRACTICE_SUSPENSION)
                    .set(PRACTICE_SUSPENSION.ID, UUID.randomUUID())
                    .set(PRACTICE_SUSPENSION.PRACTICE_ID, version.practice())
                    .set(PRACTICE_SUSPENSION.ACTIVE_PRACTICE_ID, version.practice())
                    .set(PRACTICE_SUSPENSION.PRACTICE_VERSION, version.version())
                    .set(PRACTICE_SUSPENSION.SUSPENDED_AT, at)
                    .set(PRACTICE_SUSPENSION.THRESHOLD, threshold)
                    .onConflict(PRACTICE_SUSPENSION.ACTIVE_PRACTICE_ID, PRACTICE_SUSPENSION.PRACTICE_VERSION)
                    .doNothing()
                    .execute();
        }
    }

    private int clients(PracticeVersion version) {
        var lifted = field(select(max(PRACTICE_SUSPENSION.LIFTED_AT))
                .from(PRACTICE_SUSPENSION)
                .where(
                        PRACTICE_SUSPENSION.PRACTICE_ID.eq(version.practice()),
                        PRACTICE_SUSPENSION.PRACTICE_VERSION.eq(version.version())));
        return sql.select(countDistinct(ADVERSE_REPORT.CLIENT_ID))
                .from(ADVERSE_REPORT)
                .where(
                        ADVERSE_REPORT.PRACTICE_ID.eq(version.practice()),
                        ADVERSE_REPORT.PRACTICE_VERSION.eq(version.version()),
                        ADVERSE_REPORT.MADE_AT.gt(coalesce(lifted, val(Instant.EPOCH, ADVERSE_REPORT.MADE_AT))))
                .fetchSingle()
                .value1();
    }

    boolean lift(PracticeVersion version, String reason, AccountId by, Instant at) {
        return sql.update(PRACTICE_SUSPENSION)
                        .setNull(PRACTICE_SUSPENSION.ACTIVE_PRACTICE_ID)
                        .set(PRACTICE_SUSPENSION.LIFTED_AT, at)
                        .set(PRACTICE_SUSPENSION.BY_ACCOUNT, by)
                        .set(PRACTICE_SUSPENSION.REASON, reason)
                        .where(
                                PRACTICE_SUSPENSION.ACTIVE_PRACTICE_ID.eq(version.practice()),
                                PRACTICE_SUSPENSION.PRACTICE_VERSION.eq(version.version()))
                        .execute()
                == 1;
    }

    int threshold() {
        return sql.select(ADVERSE_TERMS.THRESHOLD).from(ADVERSE_TERMS).fetchSingle(ADVERSE_TERMS.THRESHOLD);
    }

    void setThreshold(int clients) {
        sql.update(ADVERSE_TERMS)
                .set(ADVERSE_TERMS.THRESHOLD, clients)
                .set(ADVERSE_TERMS.VERSION, ADVERSE_TERMS.VERSION.plus(1))
                .execute();
    }
}
