package thaw.care.alert;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.ALERT_STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;

/** Counts over the alerts of the clients whose records a therapist may open. */
@Repository
class FiguresRepository {

    private final DSLContext sql;

    FiguresRepository(DSLContext sql) {
        this.sql = sql;
    }

    Waiting waiting(AccountId therapist, LocalDate today) {
        return sql.select(
                        count(),
                        count().filterWhere(ALERT.TIER.eq(Tier.URGENT.name())),
                        field(exists(selectOne()
                                .from(ALERT_STEP)
                                .where(
                                        ALERT_STEP.OWNER_ID.eq(therapist),
                                        ALERT_STEP.DELIVERY.in("PENDING", "FAILED")))))
                .from(ALERT)
                .where(
                        ALERT.OWNER_ID.eq(therapist),
                        ALERT.ACTIVE_CLIENT_ID.isNotNull(),
                        opens(therapist, ALERT.CLIENT_ID, today))
                .fetchSingle(mapping(Waiting::new));
    }

    /** The rules that raised alerts since that moment, the one that spoke most often first. */
    List<RuleRow> rules(AccountId therapist, LocalDate today, Instant since) {
        Field<Integer> fired = coalesce(sum(ALERT.FIRED), inline(0)).cast(Integer.class);
        return sql.select(
                        ALERT.RULE,
                        fired,
                        count(),
                        count().filterWhere(ALERT.ENDING.eq("ACTED")),
                        count().filterWhere(ALERT.ENDING.eq("DISMISSED")),
                        percentileCont(0.5).withinGroupOrderBy(ALERT.ANSWERED_SECONDS).cast(Double.class))
                .from(ALERT)
                .where(ALERT.RAISED_AT.ge(since), opens(therapist, ALERT.CLIENT_ID, today))
                .groupBy(ALERT.RULE)
                .orderBy(fired.desc(), ALERT.RULE)
                .fetch(mapping(RuleRow::new));
    }
}
