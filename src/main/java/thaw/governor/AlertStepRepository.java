package thaw.governor;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static thaw.jooq.Tables.ALERT_STEP;

import java.time.Instant;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.alert.AlertId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of what became of alerts, and of whether those who had to be told were told. */
@Repository
class AlertStepRepository {

    private static final String PENDING = "PENDING";
    private static final String FAILED = "FAILED";

    private final DSLContext sql;

    AlertStepRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A step of an alert.
     *
     * @param by    null where it was Thaw
     * @param owner who answers for the alert from here on
     * @param told  whether the owner has to be told
     */
    record Step(String act, @Nullable AccountId by, AccountId owner, @Nullable String words, boolean told) {}

    /** Adds a step. The caller holds the alert, so that no two take the same number. */
    void add(AlertId alert, Instant at, Step step) {
        int number = sql.select(coalesce(max(ALERT_STEP.NUMBER), 0))
                .from(ALERT_STEP)
                .where(ALERT_STEP.ALERT_ID.eq(alert))
                .fetchSingle()
                .value1();
        sql.insertInto(ALERT_STEP)
                .set(ALERT_STEP.ALERT_ID, alert)
                .set(ALERT_STEP.NUMBER, number + 1)
                .set(ALERT_STEP.MADE_AT, at)
                .set(ALERT_STEP.ACT, step.act())
                .set(ALERT_STEP.BY_ACCOUNT, step.by())
                .set(ALERT_STEP.OWNER_ID, step.owner())
                .set(ALERT_STEP.WORDS, step.words())
                .set(ALERT_STEP.DELIVERY, step.told() ? PENDING : null)
                .execute();
    }

    /** A page of the person has shown what they had to be told, late or in time; whose alerts these are. */
    Set<ClientId> delivered(AccountId owner) {
        return settle(ALERT_STEP.OWNER_ID.eq(owner).and(ALERT_STEP.DELIVERY.in(PENDING, FAILED)), "DELIVERED");
    }

    /** What has waited since that moment has failed; whose alerts these are. */
    Set<ClientId> failed(Instant since) {
        return settle(waiting(since), FAILED);
    }

    /** Whether anything has waited since that moment. */
    boolean anyWaiting(Instant since) {
        return sql.fetchExists(ALERT_STEP, waiting(since));
    }

    private static Condition waiting(Instant since) {
        return ALERT_STEP.DELIVERY.eq(PENDING).and(ALERT_STEP.MADE_AT.le(since));
    }

    private Set<ClientId> settle(Condition which, String delivery) {
        Set<ClientId> clients = sql.selectDistinct(ALERT_STEP.alert().CLIENT_ID)
                .from(ALERT_STEP)
                .where(which)
                .fetchSet(ALERT_STEP.alert().CLIENT_ID);
        sql.update(ALERT_STEP).set(ALERT_STEP.DELIVERY, delivery).where(which).execute();
        return clients;
    }
}
