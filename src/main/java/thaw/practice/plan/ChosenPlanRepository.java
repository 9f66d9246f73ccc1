package thaw.practice.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ASSIGNMENT_CHANGE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PHASE_ROUTE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PROGRAM_PHASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.jooq.tables.PlannedSession;

/** A client's own session of today with the plan around it, in one query. */
@Repository
class ChosenPlanRepository {

    private static final int WEEK = 7;
    private static final PlannedSession OTHER = PLANNED_SESSION.as("other");
    private static final String PLANNED = "PLANNED";

    private final DSLContext sql;

    ChosenPlanRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ChosenPlan> of(ClientId client, PlannedSessionId id, LocalDate today) {
        return sql.select(
                        PLANNED_SESSION.ID,
                        PLANNED_SESSION.LOCAL_DAY,
                        PLANNED_SESSION.ROUTE.convertFrom(route -> Route.ofId(route).orElseThrow()),
                        DOSE.INTENSITY,
                        PLANNED_SESSION.LEVEL_WISH,
                        restDays(PLANNED_SESSION),
                        aWeek(PLANNED_SESSION),
                        changed(PLANNED_SESSION, ASSIGNMENT_CHANGE.ROUTES),
                        phaseRoutes(),
                        before(today),
                        after(today))
                .from(PLANNED_SESSION)
                .join(DOSE)
                .on(DOSE.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID))
                .where(
                        PLANNED_SESSION.ID.eq(id),
                        PLANNED_SESSION.CLIENT_ID.eq(client),
                        PLANNED_SESSION.STATE.eq(PLANNED),
                        PLANNED_SESSION.LOCAL_DAY.eq(today))
                .fetchOptional(mapping(ChosenPlan::new));
    }

    private static Field<Integer> restDays(PlannedSession session) {
        return coalesce(
                changed(session, ASSIGNMENT_CHANGE.REST_DAYS), phase(session, PROGRAM_PHASE.REST_DAYS));
    }

    private static Field<Integer> aWeek(PlannedSession session) {
        return coalesce(
                changed(session, ASSIGNMENT_CHANGE.SESSIONS_PER_WEEK), phase(session, PROGRAM_PHASE.SESSIONS_PER_WEEK));
    }

    /** What the phase of the program says. */
    private static Field<Integer> phase(PlannedSession session, Field<Integer> value) {
        return field(select(value)
                .from(PROGRAM_PHASE)
                .where(PROGRAM_PHASE.PROGRAM_ID.eq(session.assignment().PROGRAM_ID), PROGRAM_PHASE.POSITION.eq(session.PHASE)));
    }

    /** What the therapist changed for this client, where that holds on the session's day. */
    private static <T> Field<T> changed(PlannedSession session, Field<T> value) {
        var newer = ASSIGNMENT_CHANGE.as("newer");
        return field(select(value)
                .from(ASSIGNMENT_CHANGE)
                .where(
                        ASSIGNMENT_CHANGE.ASSIGNMENT_ID.eq(session.ASSIGNMENT_ID),
                        ASSIGNMENT_CHANGE.FROM_DAY.le(session.LOCAL_DAY),
                        ASSIGNMENT_CHANGE.MADE_AT.eq(select(max(newer.MADE_AT))
                                .from(newer)
                                .where(newer.ASSIGNMENT_ID.eq(session.ASSIGNMENT_ID)))));
    }

    private static Field<List<Route>> phaseRoutes() {
        return multiset(select(PHASE_ROUTE.ROUTE)
                        .from(PHASE_ROUTE)
                        .where(
                                PHASE_ROUTE.PROGRAM_ID.eq(PLANNED_SESSION.assignment().PROGRAM_ID),
                                PHASE_ROUTE.POSITION.eq(PLANNED_SESSION.PHASE))
                        .orderBy(PHASE_ROUTE.TURN))
                .convertFrom(rows -> rows.map(row -> Route.ofId(row.value1()).orElseThrow()));
    }

    private static Field<List<LocalDate>> before(LocalDate today) {
        return multiset(select(OTHER.LOCAL_DAY)
                        .from(OTHER)
                        .where(
                                OTHER.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID),
                                OTHER.STATE.eq(inline("DONE")),
                                OTHER.LOCAL_DAY.between(today.minusDays(WEEK - 1), today))
                        .orderBy(OTHER.LOCAL_DAY))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Field<List<ChosenPlan.Later>> after(LocalDate today) {
        return multiset(select(OTHER.ID, OTHER.LOCAL_DAY, restDays(OTHER), aWeek(OTHER))
                        .from(OTHER)
                        .where(
                                OTHER.ASSIGNMENT_ID.eq(PLANNED_SESSION.ASSIGNMENT_ID),
                                OTHER.CLIENT_ID.eq(PLANNED_SESSION.CLIENT_ID),
                                OTHER.STATE.eq(inline(PLANNED)),
                                OTHER.LOCAL_DAY.gt(today))
                        .orderBy(OTHER.LOCAL_DAY, OTHER.ID))
                .convertFrom(rows -> rows.map(mapping(ChosenPlan.Later::new)));
    }
}
