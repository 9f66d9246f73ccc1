package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.CheckIn;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.DoseChange;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.EvidenceDraft;
import thaw.domain.pacing.Felt;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.RatedDay;
import thaw.domain.pacing.RatedSession;
import thaw.domain.people.ClientId;
import thaw.domain.session.StopReason;

/** What the pacing law reads of one client, in one query. */
@Repository
class EvidenceRepository {

    /** The longest look back of any rule is 28 days (R4b); the rest is a margin for medians of earlier values. */
    private static final int CHECK_IN_DAYS = 42;

    private static final int SESSION_DAYS = 120;

    private final DSLContext sql;

    EvidenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The evidence on the client's day; empty while no dose is set. */
    Optional<Evidence> of(ClientId client, LocalDate today) {
        return sql.select(
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        DOSE.PAUSED,
                        DOSE.READY,
                        ASSIGNMENT.START_DAY,
                        plannedRoute(today),
                        GateRepository.history(DOSE.CLIENT_ID),
                        hasClinician(today),
                        checkIns(today),
                        sessions(today),
                        history())
                .from(DOSE)
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(DOSE.CLIENT_ID))
                .where(DOSE.CLIENT_ID.eq(client))
                .fetchOptional(mapping(
                        (level, ceiling, paused, ready, start, planned, gates, clinician, checkIns, sessions, history) ->
                                new EvidenceDraft(Evidence.dayNumber(today), new Intensity(level))
                                        .ceiling(new Ceiling(ceiling))
                                        .paused(paused)
                                        .ready(ready)
                                        .started(start == null ? null : Evidence.dayNumber(start))
                                        .plannedRoute(planned)
                                        .gates(gates.gates(clinician))
                                        .checkIns(checkIns)
                                        .sessions(sessions)
                                        .history(history)
                                        .toEvidence()));
    }

    /** The route of today's session; a plan has one a day at most. */
    private static Field<@Nullable String> plannedRoute(LocalDate today) {
        return field(select(min(PLANNED_SESSION.ROUTE))
                .from(PLANNED_SESSION)
                .where(
                        PLANNED_SESSION.CLIENT_ID.eq(DOSE.CLIENT_ID),
                        PLANNED_SESSION.LOCAL_DAY.eq(today),
                        PLANNED_SESSION.STATE.eq(inline("PLANNED"))));
    }

    private static Field<Boolean> hasClinician(LocalDate today) {
        return field(exists(selectOne()
                .from(CARE_TEAM)
                .where(
                        CARE_TEAM.CLIENT_ID.eq(DOSE.CLIENT_ID),
                        CARE_TEAM.PART.eq(inline("RESPONSIBLE")),
                        CARE_TEAM.FROM_DAY.le(today),
                        CARE_TEAM.UNTIL_DAY.ge(today))));
    }

    private static Field<List<RatedDay>> checkIns(LocalDate today) {
        return multiset(select(
                                CHECK_IN.LOCAL_DAY,
                                CHECK_IN.OVERWHELM,
                                CHECK_IN.DISSOCIATION,
                                CHECK_IN.SAFETY,
                                CHECK_IN.VOLUME,
                                CHECK_IN.NUMBING,
                                CHECK_IN.AFTER_SESSION)
                        .from(CHECK_IN)
                        .where(CHECK_IN.CLIENT_ID.eq(DOSE.CLIENT_ID), CHECK_IN.LOCAL_DAY.between(
                                today.minusDays(CHECK_IN_DAYS), today))
                        .orderBy(CHECK_IN.MADE_AT))
                .convertFrom(rows -> rows.map(row -> new RatedDay(
                        Evidence.dayNumber(row.get(CHECK_IN.LOCAL_DAY)),
                        new Felt(
                                row.get(CHECK_IN.OVERWHELM),
                                row.get(CHECK_IN.DISSOCIATION),
                                row.get(CHECK_IN.SAFETY)),
                        row.get(CHECK_IN.VOLUME),
                        numbing(row.get(CHECK_IN.NUMBING)),
                        marksAfterEffect(row.get(CHECK_IN.AFTER_SESSION)))));
    }

    private static CheckIn.@Nullable Numbing numbing(@Nullable String name) {
        return name == null ? null : CheckIn.Numbing.valueOf(name);
    }

    private static boolean marksAfterEffect(@Nullable String afterSession) {
        return afterSession != null && !afterSession.equals(CheckIn.AfterSession.NO.name());
    }

    private static Field<List<RatedSession>> sessions(LocalDate today) {
        return multiset(select(
                                SESSION_RUN.LOCAL_DAY,
                                SESSION_RUN.INTENSITY,
                                SESSION_RUN.PRE_OVERWHELM,
                                SESSION_RUN.PRE_DISSOCIATION,
                                SESSION_RUN.PRE_SAFETY,
                                SESSION_RUN.POST_OVERWHELM,
                                SESSION_RUN.POST_DISSOCIATION,
                                SESSION_RUN.POST_SAFETY,
                                SESSION_RUN.RESETTLED,
                                SESSION_RUN.COMPLETED,
                                SESSION_RUN.STOP_REASON,
                                SESSION_RUN.ENDED_GROUNDED,
                                SESSION_RUN.STIRRING,
                                SESSION_RUN.BODY)
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(DOSE.CLIENT_ID),
                                SESSION_RUN.ENDED_AT.isNotNull(),
                                SESSION_RUN.LOCAL_DAY.between(today.minusDays(SESSION_DAYS), today))
                        .orderBy(SESSION_RUN.STARTED_AT))
                .convertFrom(rows -> rows.map(EvidenceRepository::session));
    }

    private static RatedSession session(Record row) {
        String stop = row.get(SESSION_RUN.STOP_REASON);
        return new RatedSession(
                Evidence.dayNumber(row.get(SESSION_RUN.LOCAL_DAY)),
                row.get(SESSION_RUN.INTENSITY),
                new Felt(
                        row.get(SESSION_RUN.PRE_OVERWHELM),
                        row.get(SESSION_RUN.PRE_DISSOCIATION),
                        row.get(SESSION_RUN.PRE_SAFETY)),
                new Felt(
                        row.get(SESSION_RUN.POST_OVERWHELM),
                        row.get(SESSION_RUN.POST_DISSOCIATION),
                        row.get(SESSION_RUN.POST_SAFETY)),
                row.get(SESSION_RUN.RESETTLED),
                row.get(SESSION_RUN.COMPLETED),
                stop == null ? null : StopReason.valueOf(stop),
                row.get(SESSION_RUN.ENDED_GROUNDED),
                row.get(SESSION_RUN.STIRRING),
                row.get(SESSION_RUN.BODY));
    }

    private static Field<List<DoseChange>> history() {
        return multiset(select(INTENSITY_CHANGE.LOCAL_DAY, INTENSITY_CHANGE.ACT, INTENSITY_CHANGE.BY_ACCOUNT.isNull())
                        .from(INTENSITY_CHANGE)
                        .where(
                                INTENSITY_CHANGE.CLIENT_ID.eq(DOSE.CLIENT_ID),
                                INTENSITY_CHANGE.ACT.in("STEP_UP", "STEP_DOWN", "PAUSE", "RESUME"))
                        .orderBy(INTENSITY_CHANGE.MADE_AT))
                .convertFrom(rows -> rows.map(mapping((day, act, automatic) ->
                        new DoseChange(Evidence.dayNumber(day), DoseChange.Type.valueOf(act), automatic))));
    }
}
