package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.ADVERSE_REPORT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.session.Adverse;
import thaw.domain.session.SessionId;

/** The only writer of what clients say about sessions that did not do them good. */
@Repository
class AdverseRepository {

    private final DSLContext sql;

    AdverseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds what the client says of their own session; the practice it was, or empty when nothing was added. */
    Optional<PracticeVersion> add(ClientId client, SessionId session, Adverse adverse, Instant at) {
        boolean added = sql.insertInto(
                                ADVERSE_REPORT,
                                ADVERSE_REPORT.SESSION_ID,
                                ADVERSE_REPORT.CLIENT_ID,
                                ADVERSE_REPORT.PRACTICE_ID,
                                ADVERSE_REPORT.PRACTICE_VERSION,
                                ADVERSE_REPORT.MADE_AT,
                                ADVERSE_REPORT.KIND,
                                ADVERSE_REPORT.WORDS)
                        .select(select(
                                        SESSION_RUN.ID,
                                        SESSION_RUN.CLIENT_ID,
                                        SESSION_RUN.PRACTICE_ID,
                                        SESSION_RUN.PRACTICE_VERSION,
                                        val(at, ADVERSE_REPORT.MADE_AT),
                                        inline(adverse.kind().name()),
                                        val(adverse.words(), ADVERSE_REPORT.WORDS))
                                .from(SESSION_RUN)
                                .where(SESSION_RUN.ID.eq(session), SESSION_RUN.CLIENT_ID.eq(client)))
                        .onConflict(ADVERSE_REPORT.SESSION_ID)
                        .doNothing()
                        .execute()
                == 1;
        return added
                ? sql.select(ADVERSE_REPORT.PRACTICE_ID, ADVERSE_REPORT.PRACTICE_VERSION)
                        .from(ADVERSE_REPORT)
                        .where(ADVERSE_REPORT.SESSION_ID.eq(session))
                        .fetchOptional(row -> new PracticeVersion(row.value1(), row.value2()))
                : Optional.empty();
    }

    /** Versions that at least so many different clients spoke of, most first, and how many they were. */
    List<AdverseKeeper.Reported> reported(int atLeast, int most) {
        Field<Integer> clients = countDistinct(ADVERSE_REPORT.CLIENT_ID);
        return sql.select(ADVERSE_REPORT.PRACTICE_ID, ADVERSE_REPORT.PRACTICE_VERSION, clients)
                .from(ADVERSE_REPORT)
                .groupBy(ADVERSE_REPORT.PRACTICE_ID, ADVERSE_REPORT.PRACTICE_VERSION)
                .having(clients.ge(atLeast))
                .orderBy(clients.desc(), ADVERSE_REPORT.PRACTICE_ID)
                .limit(most)
                .fetch(mapping((practice, version, count) ->
                        new AdverseKeeper.Reported(new PracticeVersion(practice, version), count)));
    }
}
