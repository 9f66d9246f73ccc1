package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PARAMETER_SET;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Gates;
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
        LocalDate from = today.minusYears(YEARS);
        return sql.select(
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        DOSE.PAUSED,
                        DOSE.GROUNDING_ONLY,
                        DOSE.GROUNDING_OWED,
                        DOSE.READY,
                        ASSIGNMENT.START_DAY,
                        CLIENT_STATE.REASON,
                        CourseRepository.checkIns(from, today),
                        CourseRepository.sessions(from, today),
                        CourseRepository.steps(),
                        parameters(),
                        decisions(today))
                .from(DOSE)
                .join(CLIENT_STATE)
                .on(CLIENT_STATE.CLIENT_ID.eq(DOSE.CLIENT_ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(DOSE.CLIENT_ID))
                .where(DOSE.CLIENT_ID.eq(client))
                .fetchOptional(mapping((level, ceiling, paused, grounding, owed, ready, start, reason, checkIns,
                                sessions, steps, parameters, decisions) -> new ClientEvidence(
                        Evidence.dayNumber(today),
                        new Dose(new Intensity(level), new Ceiling(ceiling), paused, grounding, owed),
                        ready,
                        gates(Attention.Reason.NOT_SAFE.name().equals(reason)),
                        new LivedCourse(day(start), checkIns, sessions, steps),
                        parameters,
                        decisions)));
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
        return day == null ? null : Evidence.dayNumber(day);
    }

    private static Gates gates(boolean notSafe) {
        Gates open = Gates.OPEN;
        return new Gates(
                open.consent(),
                open.clinician(),
                notSafe,
                open.item9Positive(),
                open.ongoingDanger(),
                open.traumaDay(),
                open.traumaReportedDay(),
                open.protectiveLifted(),
                open.excludedRoutes());
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
