package thaw.practice.session;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;

/** What a client's own planned session needs to begin. */
@Repository("practiceSessionRepository")
class SessionRepository {

    private final DSLContext sql;

    SessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<AvailableSession> byId(ClientId client, PlannedSessionId id, LocalDate today) {
        return sql.select(
                        PLANNED_SESSION.ID,
                        PLANNED_SESSION.CLIENT_ID,
                        PLANNED_SESSION.ASSIGNMENT_ID,
                        PLANNED_SESSION.LOCAL_DAY,
                        PLANNED_SESSION.ROUTE.convertFrom(
                                route -> Route.ofId(route).orElseThrow()),
                        PLANNED_SESSION.STATE,
                        DOSE.INTENSITY,
                        DOSE.PAUSED.convertFrom(Boolean.TRUE::equals),
                        DOSE.GROUNDING_ONLY.convertFrom(Boolean.TRUE::equals),
                        DOSE.GROUNDING_OWED.convertFrom(owed -> owed == null ? 0 : owed),
                        count(SESSION_RUN.ASSIGNMENT_ID.eq(PLANNED_SESSION.ASSIGNMENT_ID)
                                .and(SESSION_RUN.ENDED_AT.isNotNull())),
                        count(own().and(SESSION_RUN.LOCAL_DAY.eq(today))),
                        count(own().and(SESSION_RUN.LOCAL_DAY.between(today.minusDays(6), today))))
                .from(PLANNED_SESSION)
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID))
                .where(PLANNED_SESSION.ID.eq(id), PLANNED_SESSION.CLIENT_ID.eq(client))
                .fetchOptional(mapping(AvailableSession::new));
    }

    private static Condition own() {
        return SESSION_RUN.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID);
    }

    private static Field<Integer> count(Condition condition) {
        return field(selectCount().from(SESSION_RUN).where(condition));
    }
}
