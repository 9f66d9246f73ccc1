package thaw.governor;

import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.Answer;
import thaw.domain.people.ClientId;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.jooq.tables.records.SessionEventRecord;

/** The only writer of sessions. */
@Repository
class SessionRepository {

    private final DSLContext sql;

    SessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Notes that a session begins; false when this beginning is noted already. */
    boolean begin(ClientId client, BegunSession begun) {
        return sql.insertInto(SESSION_RUN)
                        .set(SESSION_RUN.ID, begun.id())
                        .set(SESSION_RUN.CLIENT_ID, client)
                        .set(SESSION_RUN.PLANNED_SESSION_ID, begun.planned())
                        .set(SESSION_RUN.ASSIGNMENT_ID, begun.assignment())
                        .set(SESSION_RUN.PRACTICE_ID, begun.practiceId())
                        .set(SESSION_RUN.PRACTICE_VERSION, begun.practiceVersion())
                        .set(SESSION_RUN.ROUTE, begun.route().id())
                        .set(SESSION_RUN.INTENSITY, begun.level())
                        .set(SESSION_RUN.LOCAL_DAY, begun.day())
                        .set(SESSION_RUN.STARTED_AT, begun.at())
                        .set(SESSION_RUN.COMPLETED, false)
                        .set(SESSION_RUN.PULLED_BACK, false)
                        .onConflict(SESSION_RUN.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Stores how the client's own session ended; false when it is not theirs or has ended before. */
    boolean end(ClientId client, SessionId id, SessionOutcome outcome, Instant at) {
        Map<Field<?>, @Nullable Object> values = values(outcome);
        values.put(SESSION_RUN.ENDED_AT, at);
        return store(client, id, outcome, values);
    }

    /** Stores what is known of the client's own session so far; false when it is not theirs or has ended. */
    boolean goOn(ClientId client, SessionId id, SessionOutcome soFar) {
        return store(client, id, soFar, values(soFar));
    }

    private boolean store(ClientId client, SessionId id, SessionOutcome outcome, Map<Field<?>, @Nullable Object> values) {
        boolean open = sql.update(SESSION_RUN)
                        .set(values)
                        .where(SESSION_RUN.ID.eq(id), SESSION_RUN.CLIENT_ID.eq(client), SESSION_RUN.ENDED_AT.isNull())
                        .execute()
                == 1;
        if (open) {
            sql.batch(IntStream.range(0, outcome.events().size())
                            .mapToObj(seq -> sql.insertInto(SESSION_EVENT)
                                    .set(event(id, seq, outcome.events().get(seq)))
                                    .onConflict(SESSION_EVENT.SESSION_ID, SESSION_EVENT.SEQ)
                                    .doNothing())
                            .toList())
                    .execute();
        }
        return open;
    }

    private static Map<Field<?>, @Nullable Object> values(SessionOutcome outcome) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        rating(values, SESSION_RUN.PRE_OVERWHELM, SESSION_RUN.PRE_OVERWHELM_MARK, outcome.pre().overwhelm());
        rating(values, SESSION_RUN.PRE_DISSOCIATION, SESSION_RUN.PRE_DISSOCIATION_MARK, outcome.pre().dissociation());
        rating(values, SESSION_RUN.PRE_SAFETY, SESSION_RUN.PRE_SAFETY_MARK, outcome.pre().safety());
        rating(values, SESSION_RUN.POST_OVERWHELM, SESSION_RUN.POST_OVERWHELM_MARK, outcome.post().overwhelm());
        rating(values, SESSION_RUN.POST_DISSOCIATION, SESSION_RUN.POST_DISSOCIATION_MARK, outcome.post().dissociation());
        rating(values, SESSION_RUN.POST_SAFETY, SESSION_RUN.POST_SAFETY_MARK, outcome.post().safety());
        rating(values, SESSION_RUN.RESETTLED, SESSION_RUN.RESETTLED_MARK, outcome.resettled());
        rating(values, SESSION_RUN.BODY, SESSION_RUN.BODY_MARK, outcome.body());
        values.put(SESSION_RUN.COMPLETED, outcome.completed());
        values.put(SESSION_RUN.STOP_REASON, outcome.stopReason() == null ? null : outcome.stopReason().name());
        values.put(SESSION_RUN.PULLED_BACK, outcome.pulledBack());
        values.put(SESSION_RUN.TOOK_PLACE, outcome.tookPlace());
        values.put(SESSION_RUN.GROUNDING_INSTEAD, outcome.groundingInstead());
        said(values, SESSION_RUN.ENDED_GROUNDED, outcome.endedGrounded());
        said(values, SESSION_RUN.STIRRING, outcome.stirring());
        said(values, SESSION_RUN.STIRRING_WORD, outcome.stirringWord());
        return values;
    }

    /** What is not there now was perhaps told before: a page that was lost knows less than the record. */
    private static void rating(
            Map<Field<?>, @Nullable Object> values, Field<Double> number, Field<String> mark, Answer answer) {
        if (!(answer instanceof Answer.Missing)) {
            values.put(number, Marks.number(answer));
            values.put(mark, Marks.mark(answer));
        }
    }

    private static <T> void said(Map<Field<?>, @Nullable Object> values, Field<T> field, @Nullable T value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /** The planned session that a begun one belongs to is done. */
    void markPlannedDone(ClientId client, SessionId id) {
        Optional<PlannedSessionId> planned = sql.select(SESSION_RUN.PLANNED_SESSION_ID)
                .from(SESSION_RUN)
                .where(SESSION_RUN.ID.eq(id), SESSION_RUN.CLIENT_ID.eq(client))
                .fetchOptional(SESSION_RUN.PLANNED_SESSION_ID);
        planned.ifPresent(plannedId -> sql.update(PLANNED_SESSION)
                .set(PLANNED_SESSION.STATE, "DONE")
                .where(PLANNED_SESSION.ID.eq(plannedId), PLANNED_SESSION.CLIENT_ID.eq(client))
                .execute());
    }

    private static SessionEventRecord event(SessionId id, int seq, SessionEvent event) {
        SessionEventRecord row = new SessionEventRecord();
        row.set(SESSION_EVENT.SESSION_ID, id);
        row.set(SESSION_EVENT.SEQ, seq);
        row.set(SESSION_EVENT.AT_SECOND, event.second());
        row.set(SESSION_EVENT.KIND, event.kind().name());
        return row;
    }
}
