package thaw.practice.help;

import static thaw.jooq.Tables.SAFETY_PLAN;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.safety.SafetyPlan;

/** Reads a client's own safety plan. */
@Repository
class MyPlanRepository {

    private final DSLContext sql;

    MyPlanRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<MyPlan> newest(ClientId client) {
        return sql.select(SAFETY_PLAN.fields())
                .select(SAFETY_PLAN.account().DISPLAY_NAME)
                .from(SAFETY_PLAN)
                .where(SAFETY_PLAN.CLIENT_ID.eq(client))
                .orderBy(SAFETY_PLAN.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new MyPlan(
                        plan(row), row.get(SAFETY_PLAN.WRITTEN_AT), row.get(SAFETY_PLAN.account().DISPLAY_NAME)));
    }

    private static SafetyPlan plan(Record row) {
        return new SafetyPlan(Map.of(
                SafetyPlan.Part.WARNING_SIGNS, row.get(SAFETY_PLAN.WARNING_SIGNS),
                SafetyPlan.Part.WHAT_HELPS, row.get(SAFETY_PLAN.WHAT_HELPS),
                SafetyPlan.Part.PEOPLE, row.get(SAFETY_PLAN.PEOPLE),
                SafetyPlan.Part.PLACES, row.get(SAFETY_PLAN.PLACES),
                SafetyPlan.Part.PROFESSIONALS, row.get(SAFETY_PLAN.PROFESSIONALS),
                SafetyPlan.Part.SAFE_PLACE, row.get(SAFETY_PLAN.SAFE_PLACE)));
    }
}
