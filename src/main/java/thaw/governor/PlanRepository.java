package thaw.governor;

import static thaw.jooq.Tables.SAFETY_PLAN;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.safety.SafetyPlan;

/** The only writer of safety plans. */
@Repository
class PlanRepository {

    private final DSLContext sql;

    PlanRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds the version after the last one that was seen; false when there is a newer one already. */
    boolean add(ClientId client, SafetyPlan plan, int seen, AccountId by, Instant at) {
        return sql.insertInto(SAFETY_PLAN)
                        .set(SAFETY_PLAN.CLIENT_ID, client)
                        .set(SAFETY_PLAN.VERSION, seen + 1)
                        .set(SAFETY_PLAN.WRITTEN_AT, at)
                        .set(SAFETY_PLAN.BY_ACCOUNT, by)
                        .set(SAFETY_PLAN.WARNING_SIGNS, plan.text(SafetyPlan.Part.WARNING_SIGNS))
                        .set(SAFETY_PLAN.WHAT_HELPS, plan.text(SafetyPlan.Part.WHAT_HELPS))
                        .set(SAFETY_PLAN.PEOPLE, plan.text(SafetyPlan.Part.PEOPLE))
                        .set(SAFETY_PLAN.PLACES, plan.text(SafetyPlan.Part.PLACES))
                        .set(SAFETY_PLAN.PROFESSIONALS, plan.text(SafetyPlan.Part.PROFESSIONALS))
                        .set(SAFETY_PLAN.SAFE_PLACE, plan.text(SafetyPlan.Part.SAFE_PLACE))
                        .onConflict(SAFETY_PLAN.CLIENT_ID, SAFETY_PLAN.VERSION)
                        .doNothing()
                        .execute()
                == 1;
    }
}
