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
import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PARAMETER_SET;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.LivedCourse;
import thaw.domain.pacing.Parameters;
import thaw.domain.people.ClientId;

/** What the pacing law reads of one client, in one query. */
@Repository
class EvidenceRepository {

    /** Programs take months; the control chart compares with the weeks before one. */
    private static final int YEARS = 3;

    private final DSLContext sql;

    EvidenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The evidence on the client's day; empty while no dose is set. */
    Optional<ClientEvidence> of(ClientId client, LocalDate today) {
        return of(client, today, today.minusYears(YEARS));
    }

    /** As {@link #of}, with everything that was ever imported in it. */
    Optional<ClientEvidence> ever(ClientId client, LocalDate today) {
        return of(client, today, LocalDate.EPOCH);
    }

    /** The routes that were planned, or done, up to a day. */
    Map<LocalDate, String> plannedRoutes(ClientId client, LocalDate until) {
        return sql.select(PLANNED_SESSION.LOCAL_DAY, min(PLANNED_SESSION.ROUTE))
                .from(PLANNED_SESSION)
                .where(
                        PLANNED_SESSION.CLIENT_ID.eq(client),
                        PLANNED_SESSION.LOCAL_DAY.le(until),
                        PLANNED_SESSION.STATE.in("PLANNED", "DONE"))
                .groupBy(PLANNED_SESSION.LOCAL_DAY)
                .fetchMap(PLANNED_SESSION.LOCAL_DAY, min(PLANNED_SESSION.ROUTE));
    }

    private Optional<ClientEvidence> of(ClientId client, LocalDate today, LocalDate from) {
        return sql.select(
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        DOSE.PAUSED,
                        DOSE.GROUNDING_ONLY,
                        DOSE.GROUNDING_OWED,
                        DOSE.READY,
                        ASSIGNMENT.START_DAY,
                        plannedRoute(today),
                        GateRepository.history(DOSE.CLIENT_ID),
                        hasClinician(today),
                        CourseRepository.checkIns(from, today),
                        CourseRepository.sessions(from, today),
                        CourseRepository.steps(),
                        CorrectionRepository.waiting(DOSE.CLIENT_ID),
                        CourseRepository.scores(from, today),
                        parameters(),
                        decisions(today))
                .from(DOSE)
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(DOSE.CLIENT_ID))
                .where(DOSE.CLIENT_ID.eq(client))
                .fetchOptional(mapping((level, ceiling, paused, grounding, owed, ready, start, planned, gates, clinician,
                                checkIns, sessions, steps, corrections, scores, parameters, decisions) -> new ClientEvidence(
                        Evidence.dayNumber(today),
                        new Dose(new Intensity(level), new Ceiling(ceiling), paused, grounding, owed),
                        ready,
                        planned,
                        gates.gates(clinician),
                        new LivedCourse(day(start), checkIns, sessions, steps, scores),
                        corrections,
                        parameters,
                        decisions)));
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
        return day == null ? null : Evidence.dayNumber(day);
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

    /** The client's own thresholds where somebody has signed any, else the clinic's, else the defaults. */
    private static Field<Parameters> parameters() {
        return multiset(select(
                                PARAMETER_SET.CLIENT_ID,
                                PARAMETER_SET.SIGNED_AT,
                                PARAMETER_SET.VERSION,
                                PARAMETER_SET.THRESHOLDS)
                        .from(PARAMETER_SET)
                        .where(PARAMETER_SET.CLIENT_ID.eq(DOSE.CLIENT_ID).or(PARAMETER_SET.CLIENT_ID.isNull())))
                .convertFrom(rows -> rows.stream()
                        .max(Comparator.comparing((org.jooq.Record4<ClientId, ?, ?, ?> row) -> row.value1() != null)
                                .thenComparing(row -> row.get(PARAMETER_SET.SIGNED_AT)))
                        .map(row -> DecisionJson.parameters(
                                row.get(PARAMETER_SET.VERSION), row.get(PARAMETER_SET.THRESHOLDS)))
                        .orElse(Parameters.STANDARD));
    }

    private static Field<List<ClientEvidence.Earlier>> decisions(LocalDate today) {
        return multiset(select(DECISION.NUMBER, DECISION.SESSIONS_TODAY, DECISION.CONTENT)
                        .from(DECISION)
                        .where(DECISION.CLIENT_ID.eq(DOSE.CLIENT_ID), DECISION.LOCAL_DAY.eq(today))
                        .orderBy(DECISION.NUMBER))
                .convertFrom(rows -> rows.map(mapping((number, sessions, content) ->
                        new ClientEvidence.Earlier(number, sessions, DecisionJson.decision(content)))));
    }
}
