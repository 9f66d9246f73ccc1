package thaw.practice.session;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.SessionRules;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;

/** What a client's own planned sessions need to begin, in one query. */
@Repository("plannedSessionRepository")
class SessionRepository {

    private static final int WEEK = 7;

    private final DSLContext sql;

    SessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<AvailableSession> byId(ClientId client, PlannedSessionId id, LocalDate today) {
        return sessions(client, PLANNED_SESSION.ID.eq(id), today).stream().findFirst();
    }

    /** Everything planned for a client's day, whatever became of it. */
    List<AvailableSession> ofDay(ClientId client, LocalDate today) {
        return sessions(client, PLANNED_SESSION.LOCAL_DAY.eq(today), today);
    }

    private List<AvailableSession> sessions(ClientId client, Condition which, LocalDate today) {
        return sql.select(
                        PLANNED_SESSION.ID,
                        PLANNED_SESSION.ASSIGNMENT_ID,
                        PLANNED_SESSION.LOCAL_DAY,
                        PLANNED_SESSION.ROUTE.convertFrom(
                                route -> Route.ofId(route).orElseThrow()),
                        PLANNED_SESSION.STATE,
                        row(
                                        DOSE.INTENSITY, DOSE.CEILING, DOSE.PAUSED, DOSE.GROUNDING_ONLY,
                                        DOSE.GROUNDING_OWED, PLANNED_SESSION.LEVEL_WISH)
                                .mapping(SessionRepository::dose),
                        ended(),
                        begun(today),
                        OpenSessionRepository.ofPlanned(today))
                .from(PLANNED_SESSION)
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID))
                .where(which, PLANNED_SESSION.CLIENT_ID.eq(client))
                .fetch(mapping(AvailableSession::new));
    }

    /** The dose that holds for the session: at the level the client wished it at, where that is lower. */
    static @Nullable Dose dose(
            @Nullable Integer level,
            @Nullable Integer ceiling,
            @Nullable Boolean paused,
            @Nullable Boolean groundingOnly,
            @Nullable Integer owed,
            @Nullable Integer wish) {
        if (level == null || ceiling == null || owed == null) {
            return null;
        }
        return new Dose(
                new Intensity(wish == null ? level : Math.min(level, wish)),
                new Ceiling(ceiling),
                Boolean.TRUE.equals(paused),
                Boolean.TRUE.equals(groundingOnly),
                owed);
    }

    private static Field<Integer> ended() {
        return field(selectCount()
                .from(SESSION_RUN)
                .where(
                        SESSION_RUN.ASSIGNMENT_ID.eq(PLANNED_SESSION.ASSIGNMENT_ID),
                        SESSION_RUN.ENDED_AT.isNotNull(),
                        SESSION_RUN.TOOK_PLACE.isTrue()));
    }

    private static Field<List<SessionRules.Begun>> begun(LocalDate today) {
        return multiset(select(SESSION_RUN.LOCAL_DAY, SESSION_RUN.INTENSITY)
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID),
                                SESSION_RUN.LOCAL_DAY.between(today.minusDays(WEEK - 1), today)))
                .convertFrom(rows -> rows.map(mapping((day, level) ->
                        new SessionRules.Begun(Evidence.dayNumber(day), new Intensity(level)))));
    }
}
