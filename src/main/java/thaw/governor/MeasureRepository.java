package thaw.governor;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static thaw.jooq.Tables.FILLED_FORM;
import static thaw.jooq.Tables.FORM_ANSWER;
import static thaw.jooq.Tables.FORM_ORDER;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.QUESTIONNAIRE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.FormId;
import thaw.domain.measure.Measured;
import thaw.domain.measure.OrderId;
import thaw.domain.measure.QuestionnaireId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.FormOrderRecord;

/** The only writer of what clients are asked, of the forms they fill in, and of scores. */
@Repository
class MeasureRepository {

    private static final String FORM = "FORM";

    private final DSLContext sql;

    MeasureRepository(DSLContext sql) {
        this.sql = sql;
    }

    void order(OrderId id, ClientId client, FormPlan plan, AccountId by, Instant at) {
        sql.insertInto(FORM_ORDER)
                .set(FORM_ORDER.ID, id)
                .set(FORM_ORDER.CLIENT_ID, client)
                .set(FORM_ORDER.QUESTIONNAIRE, plan.questionnaire())
                .set(FORM_ORDER.EVERY_WEEKS, plan.everyWeeks())
                .set(FORM_ORDER.FIRST_DAY, plan.firstDay())
                .set(FORM_ORDER.NEXT_DAY, plan.firstDay())
                .set(FORM_ORDER.ORDERED_BY, by)
                .set(FORM_ORDER.ORDERED_AT, at)
                .execute();
    }

    /** Ends the client's order and gives its draft up; false when it is not theirs or has ended before. */
    boolean end(ClientId client, OrderId id, Instant at) {
        sql.update(FILLED_FORM)
                .setNull(FILLED_FORM.OPEN_ORDER_ID)
                .where(FILLED_FORM.OPEN_ORDER_ID.eq(id), FILLED_FORM.CLIENT_ID.eq(client))
                .execute();
        return sql.update(FORM_ORDER)
                        .setNull(FORM_ORDER.NEXT_DAY)
                        .set(FORM_ORDER.ENDED_AT, at)
                        .where(FORM_ORDER.ID.eq(id), FORM_ORDER.CLIENT_ID.eq(client), FORM_ORDER.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The client's order that is asked on that day. */
    Optional<FormPlan> due(ClientId client, OrderId id, LocalDate day) {
        return dueOrder(client, id, day).fetchOptional(MeasureRepository::plan);
    }

    /** The client's order that is asked on that day, held until the transaction ends. */
    Optional<FormPlan> hold(ClientId client, OrderId id, LocalDate day) {
        return dueOrder(client, id, day).forUpdate().fetchOptional(MeasureRepository::plan);
    }

    private SelectConditionStep<FormOrderRecord> dueOrder(ClientId client, OrderId id, LocalDate day) {
        return sql.selectFrom(FORM_ORDER)
                .where(FORM_ORDER.ID.eq(id), FORM_ORDER.CLIENT_ID.eq(client), FORM_ORDER.NEXT_DAY.le(day));
    }

    private static FormPlan plan(Record row) {
        return new FormPlan(
                row.get(FORM_ORDER.QUESTIONNAIRE), row.get(FORM_ORDER.EVERY_WEEKS), row.get(FORM_ORDER.FIRST_DAY));
    }

    void askNext(OrderId id, @Nullable LocalDate day) {
        sql.update(FORM_ORDER).set(FORM_ORDER.NEXT_DAY, day).where(FORM_ORDER.ID.eq(id)).execute();
    }

    /** The newest version of a questionnaire that is still asked. */
    Optional<KnownForm> newest(String name) {
        return sql.selectFrom(QUESTIONNAIRE)
                .where(
                        QUESTIONNAIRE.NAME.eq(name),
                        QUESTIONNAIRE.RETIRED_AT.isNull(),
                        QUESTIONNAIRE.VERSION.eq(select(max(QUESTIONNAIRE.VERSION))
                                .from(QUESTIONNAIRE)
                                .where(QUESTIONNAIRE.NAME.eq(name))))
                .fetchOptional(MeasureRepository::form);
    }

    /** A version of a questionnaire. */
    KnownForm form(QuestionnaireId id) {
        return sql.selectFrom(QUESTIONNAIRE).where(QUESTIONNAIRE.ID.eq(id)).fetchSingle(MeasureRepository::form);
    }

    private static KnownForm form(Record row) {
        return new KnownForm(
                row.get(QUESTIONNAIRE.ID),
                row.get(QUESTIONNAIRE.NAME),
                row.get(QUESTIONNAIRE.SCORE_AS),
                QuestionnaireJson.questionnaire(row.get(QUESTIONNAIRE.CONTENT)));
    }

    /** The draft of an order, and on which version of the questionnaire it is. */
    Optional<Map.Entry<FormId, QuestionnaireId>> draft(OrderId order) {
        return sql.select(FILLED_FORM.ID, FILLED_FORM.QUESTIONNAIRE_ID)
                .from(FILLED_FORM)
                .where(FILLED_FORM.OPEN_ORDER_ID.eq(order))
                .fetchOptional(row -> Map.entry(row.value1(), row.value2()));
    }

    void begin(FormId id, ClientId client, QuestionnaireId form, @Nullable OrderId order, Instant at, LocalDate day) {
        sql.insertInto(FILLED_FORM)
                .set(FILLED_FORM.ID, id)
                .set(FILLED_FORM.CLIENT_ID, client)
                .set(FILLED_FORM.QUESTIONNAIRE_ID, form)
                .set(FILLED_FORM.ORDER_ID, order)
                .set(FILLED_FORM.OPEN_ORDER_ID, order)
                .set(FILLED_FORM.BEGUN_AT, at)
                .set(FILLED_FORM.LOCAL_DAY, day)
                .execute();
    }

    FormAnswers answers(FormId form) {
        Map<String, String> given = new HashMap<>();
        Set<String> skipped = new HashSet<>();
        sql.selectFrom(FORM_ANSWER).where(FORM_ANSWER.FORM_ID.eq(form)).forEach(row -> {
            String answer = row.get(FORM_ANSWER.GIVEN);
            if (answer == null) {
                skipped.add(row.get(FORM_ANSWER.LINK_ID));
            } else {
                given.put(row.get(FORM_ANSWER.LINK_ID), answer);
            }
        });
        return new FormAnswers(given, skipped);
    }

    void answer(FormId form, String linkId, @Nullable String given, Instant at) {
        sql.insertInto(FORM_ANSWER)
                .set(FORM_ANSWER.FORM_ID, form)
                .set(FORM_ANSWER.LINK_ID, linkId)
                .set(FORM_ANSWER.GIVEN, given)
                .set(FORM_ANSWER.ANSWERED_AT, at)
                .onConflict(FORM_ANSWER.FORM_ID, FORM_ANSWER.LINK_ID)
                .doUpdate()
                .set(FORM_ANSWER.GIVEN, given)
                .set(FORM_ANSWER.ANSWERED_AT, at)
                .execute();
    }

    void finish(FormId form, LocalDate day, Instant at) {
        sql.update(FILLED_FORM)
                .setNull(FILLED_FORM.OPEN_ORDER_ID)
                .set(FILLED_FORM.LOCAL_DAY, day)
                .set(FILLED_FORM.FINISHED_AT, at)
                .where(FILLED_FORM.ID.eq(form))
                .execute();
    }

    /** Whether the record has a score of this day, instrument and total already, from a file. */
    boolean hasFromFile(ClientId client, Measured measured) {
        return sql.fetchExists(selectOne()
                .from(MEASURE_SCORE)
                .where(
                        MEASURE_SCORE.CLIENT_ID.eq(client),
                        MEASURE_SCORE.LOCAL_DAY.eq(measured.day()),
                        MEASURE_SCORE.INSTRUMENT.eq(measured.instrument()),
                        MEASURE_SCORE.ORIGIN.ne(FORM),
                        MEASURE_SCORE.TOTAL.isNotDistinctFrom(measured.score().total())));
    }

    void score(ClientId client, Measured measured, @Nullable FormId form, @Nullable AccountId by, Instant at) {
        sql.insertInto(MEASURE_SCORE)
                .set(MEASURE_SCORE.ID, UUID.randomUUID())
                .set(MEASURE_SCORE.CLIENT_ID, client)
                .set(MEASURE_SCORE.INSTRUMENT, measured.instrument())
                .set(MEASURE_SCORE.FORM_ID, form)
                .set(MEASURE_SCORE.LOCAL_DAY, measured.day())
                .set(MEASURE_SCORE.MADE_AT, at)
                .set(MEASURE_SCORE.STATE, measured.score().state().name())
                .set(MEASURE_SCORE.TOTAL, measured.score().total())
                .set(MEASURE_SCORE.ANSWERED_SUM, measured.score().sum())
                .set(MEASURE_SCORE.LOWEST, measured.score().lowest())
                .set(MEASURE_SCORE.HIGHEST, measured.score().highest())
                .set(MEASURE_SCORE.ANSWERED, measured.score().answered())
                .set(MEASURE_SCORE.ITEMS, measured.score().items())
                .set(MEASURE_SCORE.BAND, measured.score().band())
                .set(MEASURE_SCORE.BETTER, measured.better().name())
                .set(MEASURE_SCORE.RELIABLE_POINTS, measured.reliablePoints())
                .set(MEASURE_SCORE.ORIGIN, measured.origin().name())
                .set(MEASURE_SCORE.SOURCE, measured.source())
                .set(MEASURE_SCORE.BY_ACCOUNT, by)
                .execute();
    }

    /** The newest version of a questionnaire under an address. */
    Optional<KnownForm> called(String address) {
        return sql.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.URL.eq(address).or(QUESTIONNAIRE.RESOURCE_ID.eq(address)))
                .orderBy(QUESTIONNAIRE.IMPORTED_AT.desc())
                .limit(1)
                .fetchOptional(MeasureRepository::form);
    }
}
