package thaw.governor;

import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.DECISION_RULE;
import static thaw.jooq.Tables.PARAMETER_SET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.pacing.Condition;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.Parameters;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of decisions, of the answers to them, and of thresholds. */
@Repository
class DecisionRepository {

    private final DSLContext sql;

    DecisionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a decision. The caller holds the client's dose, so that no two take the same number. */
    void add(ClientId client, Instant at, LocalDate day, ClientEvidence known, Decision decision) {
        UUID id = UUID.randomUUID();
        sql.insertInto(DECISION)
                .set(DECISION.ID, id)
                .set(DECISION.CLIENT_ID, client)
                .set(DECISION.NUMBER, newest(client) + 1)
                .set(DECISION.MADE_AT, at)
                .set(DECISION.LOCAL_DAY, day)
                .set(DECISION.OUTCOME, decision.outcome().name())
                .set(DECISION.LEVEL_BEFORE, known.dose().level().level())
                .set(DECISION.LEVEL_AFTER, decision.level().level())
                .set(DECISION.GROUNDING_ONLY, decision.groundingOnly())
                .set(DECISION.SESSIONS_TODAY, known.sessionsToday())
                .set(DECISION.PARAMETER_VERSION, decision.parameterVersion())
                .set(DECISION.CLIENT_TEXT, decision.clientText())
                .set(DECISION.THERAPIST_TEXT, decision.therapistText())
                .set(DECISION.CONTENT, DecisionJson.of(decision))
                .execute();
        sql.batch(rules(decision)
                        .map(rule -> sql.insertInto(DECISION_RULE)
                                .set(DECISION_RULE.DECISION_ID, id)
                                .set(DECISION_RULE.RULE, rule))
                        .toList())
                .execute();
    }

    private static Stream<String> rules(Decision decision) {
        return decision.outcome() == Outcome.STEP_UP
                ? Stream.of(Condition.U8.id())
                : decision.fired().stream().map(fired -> fired.rule().id());
    }

    private int newest(ClientId client) {
        return Optional.ofNullable(sql.select(DSL.max(DECISION.NUMBER))
                        .from(DECISION)
                        .where(DECISION.CLIENT_ID.eq(client))
                        .fetchOneInto(Integer.class))
                .orElse(0);
    }

    /** The therapist's answer to the newest decision of the day. The first answer stays. */
    boolean answer(
            ClientId client, LocalDate day, boolean agreed, AccountId by, Instant at, @Nullable String reason) {
        return sql.update(DECISION)
                        .set(DECISION.AGREED, agreed)
                        .set(DECISION.ANSWERED_BY, by)
                        .set(DECISION.ANSWERED_AT, at)
                        .set(DECISION.ANSWER_REASON, reason)
                        .where(
                                DECISION.CLIENT_ID.eq(client),
                                DECISION.LOCAL_DAY.eq(day),
                                DECISION.NUMBER.eq(newest(client)),
                                DECISION.AGREED.isNull())
                        .execute()
                == 1;
    }

    /** When sessions became grounding last by the law, and by which decision. */
    record Ordered(Instant at, Decision decision) {}

    Optional<Ordered> groundingOrdered(ClientId client) {
        return sql.select(DECISION.MADE_AT, DECISION.CONTENT)
                .from(DECISION)
                .where(DECISION.CLIENT_ID.eq(client), DECISION.GROUNDING_ONLY.isTrue())
                .orderBy(DECISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Ordered(row.value1(), DecisionJson.decision(row.value2())));
    }

    /** Thresholds that somebody signed, for the client or (null) for the clinic. They hold from now on. */
    void sign(@Nullable ClientId client, Parameters parameters, AccountId by, Instant at, String reason) {
        sql.insertInto(PARAMETER_SET)
                .set(PARAMETER_SET.ID, UUID.randomUUID())
                .set(PARAMETER_SET.VERSION, parameters.version())
                .set(PARAMETER_SET.CLIENT_ID, client)
                .set(PARAMETER_SET.THRESHOLDS, DecisionJson.of(parameters))
                .set(PARAMETER_SET.SIGNED_BY, by)
                .set(PARAMETER_SET.SIGNED_AT, at)
                .set(PARAMETER_SET.REASON, reason)
                .execute();
    }

    /** The thresholds that hold for clients without any of their own. */
    Parameters ofClinic() {
        return sql.select(PARAMETER_SET.VERSION, PARAMETER_SET.THRESHOLDS)
                .from(PARAMETER_SET)
                .where(PARAMETER_SET.CLIENT_ID.isNull())
                .orderBy(PARAMETER_SET.SIGNED_AT.desc())
                .limit(1)
                .fetchOptional(set -> DecisionJson.parameters(set.value1(), set.value2()))
                .orElse(Parameters.STANDARD);
    }

    /** How many sets were ever signed. */
    int signed() {
        return sql.fetchCount(PARAMETER_SET);
    }
}
