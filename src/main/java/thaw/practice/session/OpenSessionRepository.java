package thaw.practice.session;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import thaw.domain.pacing.Intensity;
import thaw.domain.people.ClientId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;
import thaw.governor.Marks;

/** Reads sessions whose page was left or lost, as a part of other queries. */
final class OpenSessionRepository {

    private static final Field<List<SessionEvent>> EVENTS = events();

    private OpenSessionRepository() {}

    /** The runs of a planned session that began today and have not ended, the newest last. */
    static Field<List<OpenSession>> ofPlanned(LocalDate today) {
        return of(
                today,
                SESSION_RUN.PLANNED_SESSION_ID.eq(PLANNED_SESSION.ID),
                SESSION_RUN.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID));
    }

    /** The same of a session that was made for the client: which it is a run of is told by practice and version. */
    static Field<List<OpenSession>> ofOwn(
            ClientId client, Field<String> practice, Field<Integer> version, LocalDate today) {
        return of(
                today,
                SESSION_RUN.CLIENT_ID.eq(client),
                SESSION_RUN.PLANNED_SESSION_ID.isNull(),
                SESSION_RUN.PRACTICE_ID.eq(practice),
                SESSION_RUN.PRACTICE_VERSION.eq(version));
    }

    private static Field<List<OpenSession>> of(LocalDate today, Condition... whose) {
        return multiset(select(SESSION_RUN.fields())
                        .select(EVENTS)
                        .from(SESSION_RUN)
                        .where(whose)
                        .and(SESSION_RUN.LOCAL_DAY.eq(today))
                        .and(SESSION_RUN.ENDED_AT.isNull())
                        .orderBy(SESSION_RUN.STARTED_AT))
                .convertFrom(rows -> rows.map(OpenSessionRepository::open));
    }

    private static Field<List<SessionEvent>> events() {
        return multiset(select(SESSION_EVENT.AT_SECOND, SESSION_EVENT.KIND.convertFrom(SessionEvent.Kind::valueOf))
                        .from(SESSION_EVENT)
                        .where(SESSION_EVENT.SESSION_ID.eq(SESSION_RUN.ID))
                        .orderBy(SESSION_EVENT.SEQ))
                .convertFrom(rows -> rows.map(mapping(SessionEvent::new)));
    }

    private static OpenSession open(Record row) {
        Ratings before = new Ratings(
                Marks.answer(row.get(SESSION_RUN.PRE_OVERWHELM_MARK), row.get(SESSION_RUN.PRE_OVERWHELM)),
                Marks.answer(row.get(SESSION_RUN.PRE_DISSOCIATION_MARK), row.get(SESSION_RUN.PRE_DISSOCIATION)),
                Marks.answer(row.get(SESSION_RUN.PRE_SAFETY_MARK), row.get(SESSION_RUN.PRE_SAFETY)));
        Ratings after = new Ratings(
                Marks.answer(row.get(SESSION_RUN.POST_OVERWHELM_MARK), row.get(SESSION_RUN.POST_OVERWHELM)),
                Marks.answer(row.get(SESSION_RUN.POST_DISSOCIATION_MARK), row.get(SESSION_RUN.POST_DISSOCIATION)),
                Marks.answer(row.get(SESSION_RUN.POST_SAFETY_MARK), row.get(SESSION_RUN.POST_SAFETY)));
        String stop = row.get(SESSION_RUN.STOP_REASON);
        SessionOutcome soFar = new SessionOutcome(
                before,
                after,
                Marks.answer(row.get(SESSION_RUN.RESETTLED_MARK), row.get(SESSION_RUN.RESETTLED)),
                Marks.answer(row.get(SESSION_RUN.BODY_MARK), row.get(SESSION_RUN.BODY)),
                row.get(SESSION_RUN.COMPLETED),
                stop == null ? null : StopReason.valueOf(stop),
                row.get(SESSION_RUN.ENDED_GROUNDED),
                row.get(SESSION_RUN.STIRRING),
                row.get(SESSION_RUN.STIRRING_WORD),
                row.get(EVENTS));
        return new OpenSession(
                row.get(SESSION_RUN.ID),
                new PracticeVersion(row.get(SESSION_RUN.PRACTICE_ID), row.get(SESSION_RUN.PRACTICE_VERSION)),
                new Intensity(row.get(SESSION_RUN.INTENSITY)),
                row.get(SESSION_RUN.STARTED_AT),
                soFar);
    }
}
