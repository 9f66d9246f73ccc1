package thaw.care.measure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_RHYTHM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.FILLED_FORM;
import static thaw.jooq.Tables.FORM_ANSWER;
import static thaw.jooq.Tables.FORM_ORDER;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.QUESTIONNAIRE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.CheckInRhythm;
import thaw.domain.measure.FormId;
import thaw.domain.measure.FormQuestion;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.MeasuredRepository;
import thaw.governor.QuestionnaireJson;

/** What a client is asked and what came of it, in one query. */
@Repository
class MeasurePageRepository {

    private static final int YEARS = 10;

    private final DSLContext sql;

    MeasurePageRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The page, if the therapist may open the record on the day of asking. */
    Optional<MeasurePage> of(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        val(day),
                        ASSIGNMENT.START_DAY,
                        scores(day),
                        plans(),
                        offered(),
                        rhythm(),
                        checkIns(day))
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping(MeasurePage::new));
    }

    private static Field<List<MeasurePage.Scored>> scores(LocalDate today) {
        return multiset(select(
                                MeasuredRepository.measured(),
                                MEASURE_SCORE.FORM_ID,
                                MEASURE_SCORE.account().DISPLAY_NAME)
                        .from(MEASURE_SCORE)
                        .where(
                                MEASURE_SCORE.CLIENT_ID.eq(CLIENT.ID),
                                MEASURE_SCORE.LOCAL_DAY.ge(today.minusYears(YEARS)))
                        .orderBy(MEASURE_SCORE.LOCAL_DAY.desc(), MEASURE_SCORE.MADE_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(MeasurePage.Scored::new)));
    }

    private static Field<List<MeasurePage.Plan>> plans() {
        Field<Integer> answered = field(select(count())
                .from(FORM_ANSWER)
                .join(FILLED_FORM)
                .on(FILLED_FORM.ID.eq(FORM_ANSWER.FORM_ID))
                .where(FILLED_FORM.OPEN_ORDER_ID.eq(FORM_ORDER.ID), FORM_ANSWER.GIVEN.isNotNull()));
        return multiset(select(
                                FORM_ORDER.ID,
                                FORM_ORDER.QUESTIONNAIRE,
                                FORM_ORDER.EVERY_WEEKS,
                                FORM_ORDER.NEXT_DAY,
                                answered)
                        .from(FORM_ORDER)
                        .where(
                                FORM_ORDER.CLIENT_ID.eq(CLIENT.ID),
                                FORM_ORDER.ENDED_AT.isNull(),
                                FORM_ORDER.NEXT_DAY.isNotNull())
                        .orderBy(FORM_ORDER.NEXT_DAY, FORM_ORDER.QUESTIONNAIRE))
                .convertFrom(rows -> rows.map(mapping(MeasurePage.Plan::new)));
    }

    private static Field<List<String>> offered() {
        return multiset(select(QUESTIONNAIRE.NAME)
                        .from(QUESTIONNAIRE)
                        .where(QUESTIONNAIRE.RETIRED_AT.isNull())
                        .groupBy(QUESTIONNAIRE.NAME)
                        .orderBy(QUESTIONNAIRE.NAME))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    /** The newest agreement; every day where there is none. */
    private static Field<CheckInRhythm> rhythm() {
        return multiset(select(CHECK_IN_RHYTHM.DAYS_A_WEEK, CHECK_IN_RHYTHM.FROM_DAY, CHECK_IN_RHYTHM.EASES_OFF)
                        .from(CHECK_IN_RHYTHM)
                        .where(CHECK_IN_RHYTHM.CLIENT_ID.eq(CLIENT.ID))
                        .orderBy(CHECK_IN_RHYTHM.VERSION))
                .convertFrom(rows -> rows.isEmpty()
                        ? CheckInRhythm.daily()
                        : rows.map(mapping(CheckInRhythm::new)).getLast());
    }

    private static Field<Integer> checkIns(LocalDate today) {
        LocalDate from = today.minusDays(CheckInRhythm.WINDOW_DAYS - 1L);
        return field(selectCount()
                .from(CHECK_IN)
                .where(
                        CHECK_IN.CLIENT_ID.eq(CLIENT.ID),
                        CHECK_IN.MADE_AT.ge(from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
                        CHECK_IN.LOCAL_DAY.between(from, today),
                        CHECK_IN.IMPORT_ID.isNull()));
    }

    /** The answers of one of the client's forms that is finished, question by question. */
    Optional<List<GivenAnswer>> form(AccountId therapist, ClientId client, FormId form, LocalDate day) {
        return sql.select(
                        QUESTIONNAIRE.CONTENT.convertFrom(QuestionnaireJson::questionnaire),
                        multiset(select(FORM_ANSWER.LINK_ID, FORM_ANSWER.GIVEN)
                                        .from(FORM_ANSWER)
                                        .where(FORM_ANSWER.FORM_ID.eq(FILLED_FORM.ID)))
                                .convertFrom(rows -> {
                                    Map<String, String> given = new HashMap<>();
                                    rows.forEach(one -> given.put(one.value1(), one.value2()));
                                    return given;
                                }))
                .from(FILLED_FORM)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(FILLED_FORM.QUESTIONNAIRE_ID))
                .where(
                        FILLED_FORM.ID.eq(form),
                        FILLED_FORM.CLIENT_ID.eq(client),
                        FILLED_FORM.FINISHED_AT.isNotNull(),
                        opens(therapist, FILLED_FORM.CLIENT_ID, day))
                .fetchOptional(found -> found.value1().questions().stream()
                        .filter(question -> question.kind() != FormQuestion.Kind.DISPLAY)
                        .map(question -> new GivenAnswer(question, found.value2().get(question.linkId())))
                        .toList());
    }
}
