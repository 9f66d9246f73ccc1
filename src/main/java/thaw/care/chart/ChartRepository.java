package thaw.care.chart;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_VERSION;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.LIFE_EVENT;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.QUESTION_WORDING;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.MeasuredRepository;

/** A client's chart, and what changed in the record, in one query. */
@Repository
class ChartRepository {

    private final DSLContext sql;

    ChartRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The chart from a day on, if the therapist may open the record on the day of asking, and what changed in it. */
    Optional<ReadChart> chart(AccountId therapist, ClientId client, LocalDate today, LocalDate from, Instant now) {
        return chart(therapist, client, today, from, now, from.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * The chart from a day on, and of its check-ins those alone that were made after a moment.
     *
     * @param known the moment
     */
    Optional<ReadChart> chart(
            AccountId therapist, ClientId client, LocalDate today, LocalDate from, Instant now, Instant known) {
        Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        DOSE.PAUSED.convertFrom(Boolean.TRUE::equals),
                        PROGRAM.NAME,
                        ASSIGNMENT.START_DAY,
                        MomentRepository.checkIns(CHECK_IN.MADE_AT.gt(known)),
                        sessions(start),
                        changes(),
                        events(from),
                        scores(from),
                        MeasuredRepository.instruments(),
                        rewordings(),
                        fromFile(),
                        stand(known),
                        ChangesRepository.changed(therapist, client, today, now))
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(PROGRAM)
                .on(PROGRAM.ID.eq(ASSIGNMENT.PROGRAM_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, today))
                .fetchOptional(mapping((id, name, zone, level, ceiling, paused, program, started, checkIns, sessions, changes,
                                events, scores, instruments, rewordings, fromFile, stand, changed) -> new ReadChart(
                        new ClientChart(
                                id, name, zone, level, ceiling, paused, program, started, checkIns, sessions, changes,
                                events, scores, instruments, rewordings, fromFile, stand),
                        changed)));
    }

    private static Field<List<ClientChart.Session>> sessions(Instant from) {
        return multiset(select(
                                SESSION_RUN.STARTED_AT,
                                SESSION_RUN.INTENSITY,
                                SESSION_RUN.COMPLETED,
                                SESSION_RUN.PULLED_BACK,
                                SESSION_RUN.STOP_REASON,
                                field(select(min(SESSION_EVENT.AT_SECOND))
                                        .from(SESSION_EVENT)
                                        .where(
                                                SESSION_EVENT.SESSION_ID.eq(SESSION_RUN.ID),
                                                SESSION_EVENT.KIND.in("PULLED_BACK", "STOPPED"))))
                        .from(SESSION_RUN)
                        .where(SESSION_RUN.CLIENT_ID.eq(CLIENT.ID), SESSION_RUN.STARTED_AT.ge(from))
                        .orderBy(SESSION_RUN.STARTED_AT))
                .convertFrom(rows -> rows.map(mapping(ClientChart.Session::new)));
    }

    /** The whole history: the level at the left edge of the chart comes from before it. */
    private static Field<List<ClientChart.Change>> changes() {
        return multiset(select(
                                INTENSITY_CHANGE.MADE_AT,
                                INTENSITY_CHANGE.ACT,
                                INTENSITY_CHANGE.LEVEL_AFTER,
                                INTENSITY_CHANGE.CEILING,
                                INTENSITY_CHANGE.PAUSED,
                                INTENSITY_CHANGE.GROUNDING_ONLY,
                                INTENSITY_CHANGE.BY_ACCOUNT,
                                INTENSITY_CHANGE.account().DISPLAY_NAME,
                                INTENSITY_CHANGE.REASON,
                                INTENSITY_CHANGE.RULES)
                        .from(INTENSITY_CHANGE)
                        .where(INTENSITY_CHANGE.CLIENT_ID.eq(CLIENT.ID))
                        .orderBy(INTENSITY_CHANGE.MADE_AT))
                .convertFrom(rows -> rows.map(mapping(ClientChart.Change::new)));
    }

    private static Field<List<ClientChart.Event>> events(LocalDate from) {
        return multiset(select(
                                LIFE_EVENT.ID,
                                LIFE_EVENT.VERSION,
                                row(
                                                LIFE_EVENT.LOCAL_DAY,
                                                LIFE_EVENT.KIND.convertFrom(LifeEvent.Kind::valueOf),
                                                LIFE_EVENT.WORDS)
                                        .mapping(LifeEvent::new),
                                LIFE_EVENT.account().DISPLAY_NAME,
                                LIFE_EVENT.NOTED_AT)
                        .from(LIFE_EVENT)
                        .where(LIFE_EVENT.CLIENT_ID.eq(CLIENT.ID), LIFE_EVENT.LOCAL_DAY.ge(from))
                        .orderBy(LIFE_EVENT.LOCAL_DAY, LIFE_EVENT.ID))
                .convertFrom(rows -> rows.map(mapping(ClientChart.Event::new)));
    }

    private static Field<List<ClientChart.Scored>> scores(LocalDate from) {
        return multiset(select(MeasuredRepository.measured(), MEASURE_SCORE.filledForm().questionnaire().VERSION)
                        .from(MEASURE_SCORE)
                        .where(MEASURE_SCORE.CLIENT_ID.eq(CLIENT.ID), MEASURE_SCORE.LOCAL_DAY.ge(from))
                        .orderBy(MEASURE_SCORE.LOCAL_DAY, MEASURE_SCORE.MADE_AT))
                .convertFrom(rows -> rows.map(mapping(ClientChart.Scored::new)));
    }

    /** The first wording of a question is no change. */
    private static Field<List<ClientChart.Rewording>> rewordings() {
        return multiset(select(QUESTION_WORDING.QUESTION.convertFrom(Question::valueOf), QUESTION_WORDING.SINCE)
                        .from(QUESTION_WORDING)
                        .where(QUESTION_WORDING.VERSION.gt(1))
                        .orderBy(QUESTION_WORDING.SINCE))
                .convertFrom(rows -> rows.map(mapping(ClientChart.Rewording::new)));
    }

    private static SelectField<ClientChart.Stand> stand(Instant known) {
        return row(
                        field(selectCount()
                                .from(CHECK_IN)
                                .where(CHECK_IN.CLIENT_ID.eq(CLIENT.ID), CHECK_IN.MADE_AT.le(known))),
                        field(selectCount()
                                .from(CHECK_IN_VERSION)
                                .where(CHECK_IN_VERSION.CLIENT_ID.eq(CLIENT.ID))),
                        field(select(count(CHECK_IN_VERSION.ANSWERED_AT))
                                .from(CHECK_IN_VERSION)
                                .where(CHECK_IN_VERSION.CLIENT_ID.eq(CLIENT.ID))))
                .mapping(ClientChart.Stand::new);
    }

    private static Field<@Nullable Instant> fromFile() {
        return field(select(max(CHECK_IN.MADE_AT))
                .from(CHECK_IN)
                .where(CHECK_IN.CLIENT_ID.eq(CLIENT.ID), CHECK_IN.IMPORT_ID.isNotNull()));
    }
}
