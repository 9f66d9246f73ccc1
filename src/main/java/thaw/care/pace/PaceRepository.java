package thaw.care.pace;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.DECISION_RULE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.PARAMETER_SET;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.DecisionJson;

/** A client's pace in one query. */
@Repository
class PaceRepository {

    /** How far back decisions are listed. */
    private static final int SHOWN_DAYS = 60;

    private final DSLContext sql;

    PaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Pace> of(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        DOSE.PAUSED,
                        DOSE.GROUNDING_ONLY,
                        DOSE.VERSION,
                        history(),
                        decisions(day),
                        agreements(day),
                        signed())
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping((id, name, level, ceiling, paused, grounding, version, history, decisions,
                                agreements, signed) -> new Pace(
                        id,
                        name,
                        level,
                        ceiling,
                        Boolean.TRUE.equals(paused),
                        Boolean.TRUE.equals(grounding),
                        version == null ? 0 : version,
                        history,
                        decisions,
                        agreements,
                        signed,
                        null)));
    }

    private static Field<List<Pace.Change>> history() {
        return multiset(select(
                                INTENSITY_CHANGE.MADE_AT,
                                INTENSITY_CHANGE.ACT,
                                INTENSITY_CHANGE.LEVEL_BEFORE,
                                INTENSITY_CHANGE.LEVEL_AFTER,
                                INTENSITY_CHANGE.CEILING,
                                INTENSITY_CHANGE.PAUSED,
                                INTENSITY_CHANGE.account().DISPLAY_NAME,
                                INTENSITY_CHANGE.REASON,
                                INTENSITY_CHANGE.RULES)
                        .from(INTENSITY_CHANGE)
                        .where(INTENSITY_CHANGE.CLIENT_ID.eq(CLIENT.ID))
                        .orderBy(INTENSITY_CHANGE.MADE_AT.desc(), INTENSITY_CHANGE.ID))
                .convertFrom(rows -> rows.map(mapping(Pace.Change::new)));
    }

    private static Field<List<Pace.Judged>> decisions(LocalDate day) {
        return multiset(select(
                                DECISION.MADE_AT,
                                DECISION.LOCAL_DAY,
                                DECISION.LEVEL_BEFORE,
                                DECISION.LEVEL_AFTER,
                                DECISION.CONTENT.convertFrom(DecisionJson::decision),
                                DECISION.AGREED,
                                DECISION.account().DISPLAY_NAME,
                                DECISION.ANSWER_REASON)
                        .from(DECISION)
                        .where(DECISION.CLIENT_ID.eq(CLIENT.ID), DECISION.LOCAL_DAY.ge(day.minusDays(SHOWN_DAYS)))
                        .orderBy(DECISION.NUMBER.desc()))
                .convertFrom(rows -> rows.map(mapping(Pace.Judged::new)));
    }

    /** Answers are few beside decisions, and they have an index of their own. */
    private static Field<List<Pace.Agreement>> agreements(LocalDate day) {
        return multiset(select(
                                DECISION_RULE.RULE,
                                count().filterWhere(DECISION.AGREED.isTrue()),
                                count())
                        .from(DECISION)
                        .join(DECISION_RULE)
                        .on(DECISION_RULE.DECISION_ID.eq(DECISION.ID))
                        .where(DECISION.ANSWERED_AT.ge(day.minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                        .groupBy(DECISION_RULE.RULE))
                .convertFrom(rows -> rows.map(mapping(Pace.Agreement::new)));
    }

    private static Field<List<Pace.Signed>> signed() {
        return multiset(select(
                                PARAMETER_SET.VERSION,
                                field(PARAMETER_SET.CLIENT_ID.isNotNull()),
                                PARAMETER_SET.account().DISPLAY_NAME,
                                PARAMETER_SET.SIGNED_AT,
                                PARAMETER_SET.REASON)
                        .from(PARAMETER_SET)
                        .where(PARAMETER_SET.CLIENT_ID.eq(CLIENT.ID).or(PARAMETER_SET.CLIENT_ID.isNull()))
                        .orderBy(PARAMETER_SET.SIGNED_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(Pace.Signed::new)));
    }
}
