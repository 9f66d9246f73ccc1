package thaw.governor;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PLAN_CHOICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.program.PlannedSessionId;

/** Changes planned sessions as their client chose, and is the only writer of the history of it. */
@Repository
class PlanChoiceRepository {

    private static final String PLANNED = "PLANNED";

    private final DSLContext sql;

    PlanChoiceRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean change(ClientId client, PlanChoice choice) {
        return sql.update(PLANNED_SESSION)
                        .set(PLANNED_SESSION.LOCAL_DAY, choice.dayAfter())
                        .set(PLANNED_SESSION.ROUTE, choice.routeAfter().id())
                        .set(PLANNED_SESSION.LEVEL_WISH, choice.level())
                        .where(
                                PLANNED_SESSION.ID.eq(choice.planned()),
                                PLANNED_SESSION.CLIENT_ID.eq(client),
                                PLANNED_SESSION.STATE.eq(PLANNED),
                                PLANNED_SESSION.LOCAL_DAY.eq(choice.dayBefore()))
                        .execute()
                == 1;
    }

    void note(ClientId client, PlanChoice choice, Instant at) {
        sql.insertInto(PLAN_CHOICE)
                .set(PLAN_CHOICE.ID, UUID.randomUUID())
                .set(PLAN_CHOICE.CLIENT_ID, client)
                .set(PLAN_CHOICE.PLANNED_SESSION_ID, choice.planned())
                .set(PLAN_CHOICE.MADE_AT, at)
                .set(PLAN_CHOICE.ACT, choice.act().name())
                .set(PLAN_CHOICE.DAY_BEFORE, choice.dayBefore())
                .set(PLAN_CHOICE.DAY_AFTER, choice.dayAfter())
                .set(PLAN_CHOICE.ROUTE_BEFORE, choice.routeBefore().id())
                .set(PLAN_CHOICE.ROUTE_AFTER, choice.routeAfter().id())
                .set(PLAN_CHOICE.LEVEL_AFTER, choice.level())
                .execute();
    }

    /** Moves other sessions of the client's plan, and the program's end where they lie after it; the days they left. */
    List<LocalDate> move(ClientId client, Map<PlannedSessionId, LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        List<LocalDate> left = sql.select(PLANNED_SESSION.LOCAL_DAY)
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.CLIENT_ID.eq(client), PLANNED_SESSION.ID.in(days.keySet()))
                .fetch(PLANNED_SESSION.LOCAL_DAY);
        sql.batch(days.entrySet().stream()
                        .map(move -> sql.update(PLANNED_SESSION)
                                .set(PLANNED_SESSION.LOCAL_DAY, move.getValue())
                                .where(PLANNED_SESSION.ID.eq(move.getKey()), PLANNED_SESSION.CLIENT_ID.eq(client)))
                        .toList())
                .execute();
        var last = field(select(max(PLANNED_SESSION.LOCAL_DAY))
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID)));
        sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.END_DAY, last)
                .where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client), ASSIGNMENT.END_DAY.lt(last))
                .execute();
        return left;
    }
}
