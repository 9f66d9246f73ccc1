package thaw.governor;

import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
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
        boolean ended = sql.update(SESSION_RUN)
                        .set(SESSION_RUN.ENDED_AT, at)
                        .set(SESSION_RUN.PRE_OVERWHELM, Marks.number(outcome.pre().overwhelm()))
                        .set(SESSION_RUN.PRE_OVERWHELM_MARK, Marks.mark(outcome.pre().overwhelm()))
                        .set(SESSION_RUN.PRE_DISSOCIATION, Marks.number(outcome.pre().dissociation()))
                        .set(SESSION_RUN.PRE_DISSOCIATION_MARK, Marks.mark(outcome.pre().dissociation()))
                        .set(SESSION_RUN.PRE_SAFETY, Marks.number(outcome.pre().safety()))
                        .set(SESSION_RUN.PRE_SAFETY_MARK, Marks.mark(outcome.pre().safety()))
                        .set(SESSION_RUN.POST_OVERWHELM, Marks.number(outcome.post().overwhelm()))
                        .set(SESSION_RUN.POST_OVERWHELM_MARK, Marks.mark(outcome.post().overwhelm()))
                        .set(SESSION_RUN.POST_DISSOCIATION, Marks.number(outcome.post().dissociation()))
                        .set(SESSION_RUN.POST_DISSOCIATION_MARK, Marks.mark(outcome.post().dissociation()))
                        .set(SESSION_RUN.POST_SAFETY, Marks.number(outcome.post().safety()))
                        .set(SESSION_RUN.POST_SAFETY_MARK, Marks.mark(outcome.post().safety()))
                        .set(SESSION_RUN.RESETTLED, Marks.number(outcome.resettled()))
                        .set(SESSION_RUN.RESETTLED_MARK, Marks.mark(outcome.resettled()))
                        .set(SESSION_RUN.BODY, Marks.number(outcome.body()))
                        .set(SESSION_RUN.BODY_MARK, Marks.mark(outcome.body()))
                        .set(SESSION_RUN.COMPLETED, outcome.completed())
                        .set(SESSION_RUN.STOP_REASON,
                                outcome.stopReason() == null ? null : outcome.stopReason().name())
                        .set(SESSION_RUN.PULLED_BACK, outcome.pulledBack())
                        .set(SESSION_RUN.ENDED_GROUNDED, outcome.endedGrounded())
                        .set(SESSION_RUN.STIRRING, outcome.stirring())
                        .set(SESSION_RUN.STIRRING_WORD, outcome.stirringWord())
                        .where(SESSION_RUN.ID.eq(id), SESSION_RUN.CLIENT_ID.eq(client), SESSION_RUN.ENDED_AT.isNull())
                        .execute()
                == 1;
        if (ended) {
            sql.batchInsert(IntStream.range(0, outcome.events().size())
                            .mapToObj(seq -> event(id, seq, outcome.events().get(seq)))
                            .toList())
                    .execute();
        }
        return ended;
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
