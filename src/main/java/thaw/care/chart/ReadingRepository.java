package thaw.care.chart;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static thaw.account.CareTeamRepository.opens;
import static thaw.account.CareTeamRepository.shared;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_WORD;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.FORM_ANSWER;
import static thaw.jooq.Tables.LIFE_EVENT;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;
import static thaw.jooq.Tables.STIRRING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Wording;
import thaw.domain.event.LifeEvent;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Measured;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.Scoring;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.trend.DoorResponse;
import thaw.domain.trend.Flickers;
import thaw.domain.trend.Picture;
import thaw.governor.Marks;
import thaw.governor.MeasuredRepository;
import thaw.governor.QuestionnaireJson;
import thaw.jooq.tables.MeasureScore;

/** What the sections beside a chart read, in one query. */
@Repository
class ReadingRepository {

    private static final MeasureScore NEWER = MEASURE_SCORE.as("newer");

    private final DSLContext sql;

    ReadingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The record from a moment on, if the therapist may open it on the day of asking. */
    Optional<ClientReading> of(AccountId therapist, ClientId client, LocalDate day, Instant now, Instant from) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        MomentRepository.checkIns(from),
                        sessions(from),
                        stirrings(client),
                        words(day.minusDays(Picture.DAYS + 1)),
                        medication(),
                        scores())
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping((id, zone, checkIns, sessions, stirrings, words, medication, scores) ->
                        new ClientReading(
                                id, zone, LocalDate.ofInstant(now, zone), checkIns, sessions, stirrings, words, medication,
                                scores)));
    }

    private static Field<List<ClientReading.Session>> sessions(Instant from) {
        return multiset(select(
                                SESSION_RUN.LOCAL_DAY,
                                row(
                                                SESSION_RUN.ROUTE,
                                                row(SESSION_RUN.PRE_OVERWHELM_MARK, SESSION_RUN.PRE_OVERWHELM)
                                                        .mapping(Marks::answer),
                                                row(SESSION_RUN.POST_OVERWHELM_MARK, SESSION_RUN.POST_OVERWHELM)
                                                        .mapping(Marks::answer),
                                                row(SESSION_RUN.RESETTLED_MARK, SESSION_RUN.RESETTLED)
                                                        .mapping(Marks::answer),
                                                SESSION_RUN.STIRRING,
                                                row(SESSION_RUN.BODY_MARK, SESSION_RUN.BODY).mapping(Marks::answer))
                                        .mapping(ReadingRepository::response),
                                noticed())
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(CLIENT.ID),
                                SESSION_RUN.STARTED_AT.ge(from),
                                SESSION_RUN.ENDED_AT.isNotNull())
                        .orderBy(SESSION_RUN.STARTED_AT))
                .convertFrom(rows -> rows.map(mapping(ClientReading.Session::new)));
    }

    private static DoorResponse.Session response(
            String route, Answer before, Answer after, Answer resettled, @Nullable Boolean stirring, Answer body) {
        Answer settled = resettled.number().isPresent() ? resettled : after;
        return new DoorResponse.Session(ClientReading.route(route), before, settled, stirring, body);
    }

    private static Field<@Nullable Integer> noticed() {
        return field(select(min(SESSION_EVENT.AT_SECOND))
                .from(SESSION_EVENT)
                .where(SESSION_EVENT.SESSION_ID.eq(SESSION_RUN.ID), SESSION_EVENT.KIND.eq("PULLED_BACK")));
    }

    /**
     * Every stirring there ever was, wherever it was noted: a word is new only where nothing came before. H2 lets nothing
     * outside of a union into it, hence the id itself.
     */
    private static Field<List<Flickers.Stirring>> stirrings(ClientId client) {
        return multiset(select(STIRRING.LOCAL_DAY, shared(STIRRING.WORD, STIRRING.ID))
                        .from(STIRRING)
                        .where(STIRRING.CLIENT_ID.eq(client))
                        .unionAll(select(CHECK_IN.LOCAL_DAY, shared(CHECK_IN.STIRRING_WORD, CHECK_IN.ID))
                                .from(CHECK_IN)
                                .where(CHECK_IN.CLIENT_ID.eq(client), CHECK_IN.STIRRING.isTrue()))
                        .unionAll(select(SESSION_RUN.LOCAL_DAY, shared(SESSION_RUN.STIRRING_WORD, SESSION_RUN.ID))
                                .from(SESSION_RUN)
                                .where(SESSION_RUN.CLIENT_ID.eq(client), SESSION_RUN.STIRRING.isTrue())))
                .convertFrom(rows ->
                        rows.map(mapping((day, word) -> new Flickers.Stirring(day.toEpochDay(), word))));
    }

    /** For what each word stands that the client does not keep; the words themselves are not needed. */
    private static Field<List<ClientReading.Said>> words(LocalDate from) {
        return multiset(select(CHECK_IN.LOCAL_DAY, CHECK_IN_WORD.PART.convertFrom(Wording::valueOf))
                        .from(CHECK_IN)
                        .join(CHECK_IN_WORD)
                        .on(CHECK_IN_WORD.CHECK_IN_ID.eq(CHECK_IN.ID))
                        .where(
                                CHECK_IN.CLIENT_ID.eq(CLIENT.ID),
                                CHECK_IN.MADE_AT.ge(from.atStartOfDay(ZoneOffset.UTC).toInstant()),
                                shared(CHECK_IN_WORD.WORD, CHECK_IN.ID).isNotNull()))
                .convertFrom(rows -> rows.map(mapping(ClientReading.Said::new)));
    }

    /** The newest score of each questionnaire, with its items where a form stands behind it. */
    private static Field<List<ClientReading.Told>> scores() {
        return multiset(select(
                                MeasuredRepository.measured(),
                                MEASURE_SCORE.filledForm().questionnaire().CONTENT,
                                multiset(select(FORM_ANSWER.LINK_ID, FORM_ANSWER.GIVEN)
                                                .from(FORM_ANSWER)
                                                .where(FORM_ANSWER.FORM_ID.eq(MEASURE_SCORE.FORM_ID), FORM_ANSWER.GIVEN.isNotNull()))
                                        .convertFrom(rows -> rows.intoMap(FORM_ANSWER.LINK_ID, FORM_ANSWER.GIVEN)))
                        .from(MEASURE_SCORE)
                        .where(MEASURE_SCORE.CLIENT_ID.eq(CLIENT.ID), notExists(selectOne()
                                .from(NEWER)
                                .where(
                                        NEWER.CLIENT_ID.eq(MEASURE_SCORE.CLIENT_ID),
                                        NEWER.INSTRUMENT.eq(MEASURE_SCORE.INSTRUMENT),
                                        row(NEWER.LOCAL_DAY, NEWER.MADE_AT).gt(MEASURE_SCORE.LOCAL_DAY, MEASURE_SCORE.MADE_AT))))
                        .orderBy(MEASURE_SCORE.INSTRUMENT))
                .convertFrom(rows -> rows.map(mapping(ReadingRepository::told)));
    }

    private static ClientReading.Told told(
            Measured measured, @Nullable String content, Map<String, String> given) {
        Optional<Questionnaire> questionnaire = Optional.ofNullable(content).map(QuestionnaireJson::questionnaire);
        return new ClientReading.Told(measured, questionnaire
                .flatMap(form -> Instruments.STANDARD.find(measured.instrument())
                        .flatMap(instrument -> Scoring.as(instrument, form))
                        .map(scoring -> scoring.points(form, FormAnswers.of(given))))
                .orElse(Map.of()));
    }

    private static Field<List<LocalDate>> medication() {
        return multiset(select(LIFE_EVENT.LOCAL_DAY)
                        .from(LIFE_EVENT)
                        .where(
                                LIFE_EVENT.CLIENT_ID.eq(CLIENT.ID),
                                LIFE_EVENT.KIND.eq(LifeEvent.Kind.MEDICATION.name())))
                .convertFrom(rows -> rows.map(mapping(day -> day)));
    }
}
