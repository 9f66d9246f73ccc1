package thaw.record.exchange;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.FILLED_FORM;
import static thaw.jooq.Tables.FORM_ANSWER;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.QUESTIONNAIRE;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.governor.QuestionnaireJson;

/** What the client answered to questionnaires, and its scores. */
@Repository
class FormsRepository {

    private static final Field<List<Rows.Given>> GIVEN = multiset(select(FORM_ANSWER.LINK_ID, FORM_ANSWER.GIVEN)
                    .from(FORM_ANSWER)
                    .where(FORM_ANSWER.FORM_ID.eq(FILLED_FORM.ID))
                    .orderBy(FORM_ANSWER.ANSWERED_AT, FORM_ANSWER.LINK_ID))
            .convertFrom(rows -> rows.map(Records.mapping(Rows.Given::new)));

    private final DSLContext sql;

    FormsRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The questionnaires that the client has answered or begun to, each version once. */
    List<Rows.Asked> asked(ClientId client) {
        return sql.select(QUESTIONNAIRE.ID, QUESTIONNAIRE.VERSION, QUESTIONNAIRE.URL, QUESTIONNAIRE.CONTENT)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ID.in(
                        select(FILLED_FORM.QUESTIONNAIRE_ID).from(FILLED_FORM).where(FILLED_FORM.CLIENT_ID.eq(client))))
                .orderBy(QUESTIONNAIRE.NAME, QUESTIONNAIRE.VERSION)
                .fetch(row -> new Rows.Asked(
                        row.value1().value(), row.value2(), row.value3(), QuestionnaireJson.questionnaire(row.value4())));
    }

    /** Every form, also one that is not finished. */
    void forms(ClientId client, Consumer<Rows.Form> each) {
        ExchangeRepository.each(sql.select(
                        FILLED_FORM.ID, FILLED_FORM.QUESTIONNAIRE_ID, FILLED_FORM.BEGUN_AT, FILLED_FORM.FINISHED_AT, GIVEN)
                .from(FILLED_FORM)
                .where(FILLED_FORM.CLIENT_ID.eq(client))
                .orderBy(FILLED_FORM.BEGUN_AT), row -> each.accept(new Rows.Form(
                        row.value1().value(), row.value2().value(), row.value3(), row.value4(), row.value5())));
    }

    /** Every score, of a form or from paper. */
    void scores(ClientId client, Consumer<Rows.Score> each) {
        ExchangeRepository.each(sql.select(MEASURE_SCORE.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(MEASURE_SCORE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEASURE_SCORE.BY_ACCOUNT))
                .where(MEASURE_SCORE.CLIENT_ID.eq(client))
                .orderBy(MEASURE_SCORE.LOCAL_DAY, MEASURE_SCORE.MADE_AT), row -> each.accept(new Rows.Score(
                        Objects.requireNonNull(row.get(MEASURE_SCORE.ID)), row.get(MEASURE_SCORE.INSTRUMENT),
                        row.get(MEASURE_SCORE.FORM_ID) == null ? null : row.get(MEASURE_SCORE.FORM_ID).value(),
                        row.get(MEASURE_SCORE.LOCAL_DAY), row.get(MEASURE_SCORE.MADE_AT), row.get(MEASURE_SCORE.TOTAL),
                        row.get(MEASURE_SCORE.BAND), row.get(ACCOUNT.DISPLAY_NAME))));
    }
}
