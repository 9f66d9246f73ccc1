package thaw.practice.session;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.COMPOSED_SESSION;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.SessionRules;
import thaw.domain.people.ClientId;

/** A signed session of the client's own and what it needs to begin, in one query. */
@Repository
class OwnSessionRepository {

    private static final int WEEK = 7;

    private final DSLContext sql;

    OwnSessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<OwnSession> byId(ClientId client, ComposedId id, LocalDate today) {
        return sql.select(
                        COMPOSED_SESSION.PRACTICE,
                        COMPOSED_SESSION.VERSION,
                        row(DOSE.INTENSITY, DOSE.CEILING, DOSE.PAUSED, DOSE.GROUNDING_ONLY, DOSE.GROUNDING_OWED)
                                .mapping((level, ceiling, paused, grounding, owed) ->
                                        SessionRepository.dose(level, ceiling, paused, grounding, owed, null)),
                        ASSIGNMENT.ID,
                        field(selectCount()
                                .from(SESSION_RUN)
                                .where(
                                        SESSION_RUN.ASSIGNMENT_ID.eq(ASSIGNMENT.ID),
                                        SESSION_RUN.ENDED_AT.isNotNull(),
                                        SESSION_RUN.TOOK_PLACE.isTrue())),
                        multiset(select(SESSION_RUN.LOCAL_DAY, SESSION_RUN.INTENSITY)
                                        .from(SESSION_RUN)
                                        .where(
                                                SESSION_RUN.CLIENT_ID.eq(COMPOSED_SESSION.CLIENT_ID),
                                                SESSION_RUN.LOCAL_DAY.between(today.minusDays(WEEK - 1), today)))
                                .convertFrom(rows -> rows.map(mapping((day, level) ->
                                        new SessionRules.Begun(Evidence.dayNumber(day), new Intensity(level))))))
                .from(COMPOSED_SESSION)
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(COMPOSED_SESSION.CLIENT_ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(COMPOSED_SESSION.CLIENT_ID))
                .where(
                        COMPOSED_SESSION.ID.eq(id),
                        COMPOSED_SESSION.CLIENT_ID.eq(client),
                        COMPOSED_SESSION.STATE.eq("SIGNED"))
                .fetchOptional(mapping(OwnSession::new));
    }
}
