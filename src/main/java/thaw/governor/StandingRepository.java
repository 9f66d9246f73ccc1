package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.ASSIGNMENT_CHANGE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.GATE_ANSWER;
import static thaw.jooq.Tables.LAID_PHASE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.LaidPhase;
import thaw.domain.program.PhaseGate;
import thaw.domain.program.PlanChange;
import thaw.domain.program.ProgramId;

/** Reads where a client is in the program that runs. */
@Repository
class StandingRepository {

    private static final int ANSWERS = 20;

    private final DSLContext sql;

    StandingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A program that runs.
     *
     * @param laid   empty for one that was assigned before there were gates: it is laid as a whole
     * @param change the newest that a therapist made for this client
     */
    record Running(
            AssignmentId assignment,
            ProgramId program,
            LocalDate start,
            List<LaidPhase> laid,
            @Nullable PlanChange change,
            boolean rests,
            List<PhaseStanding.Said> said) {}

    Optional<Running> running(ClientId client) {
        return sql.select(
                        ASSIGNMENT.ID,
                        ASSIGNMENT.PROGRAM_ID,
                        ASSIGNMENT.START_DAY,
                        laid(),
                        change(),
                        field(or(DOSE.PAUSED.isTrue(), DOSE.GROUNDING_ONLY.isTrue(), DOSE.GROUNDING_OWED.gt(0)))
                                .convertFrom(Boolean.TRUE::equals),
                        said())
                .from(ASSIGNMENT)
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(ASSIGNMENT.CLIENT_ID))
                .where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client))
                .fetchOptional(mapping(Running::new));
    }

    private static Field<List<LaidPhase>> laid() {
        return multiset(select(LAID_PHASE.PHASE, LAID_PHASE.FROM_DAY, LAID_PHASE.UNTIL_DAY)
                        .from(LAID_PHASE)
                        .where(LAID_PHASE.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                        .orderBy(LAID_PHASE.PHASE))
                .convertFrom(rows -> rows.map(mapping(LaidPhase::new)));
    }

    private static Field<@Nullable PlanChange> change() {
        var newer = ASSIGNMENT_CHANGE.as("newer");
        return multiset(select(
                                ASSIGNMENT_CHANGE.FROM_DAY,
                                ASSIGNMENT_CHANGE.SESSIONS_PER_WEEK,
                                ASSIGNMENT_CHANGE.REST_DAYS,
                                ASSIGNMENT_CHANGE.ROUTES.convertFrom(StandingRepository::routes))
                        .from(ASSIGNMENT_CHANGE)
                        .where(
                                ASSIGNMENT_CHANGE.ASSIGNMENT_ID.eq(ASSIGNMENT.ID),
                                ASSIGNMENT_CHANGE.MADE_AT.eq(select(max(newer.MADE_AT))
                                        .from(newer)
                                        .where(newer.ASSIGNMENT_ID.eq(ASSIGNMENT.ID)))))
                .convertFrom(rows -> rows.map(mapping(PlanChange::new)).stream().findFirst().orElse(null));
    }

    private static List<Route> routes(String ids) {
        return Stream.of(ids.split(" ", -1)).flatMap(id -> Route.ofId(id).stream()).toList();
    }

    private static Field<List<PhaseStanding.Said>> said() {
        return multiset(select(
                                GATE_ANSWER.PHASE,
                                GATE_ANSWER.OPENED,
                                GATE_ANSWER.SHOWN,
                                GATE_ANSWER.account().DISPLAY_NAME,
                                GATE_ANSWER.MADE_AT,
                                GATE_ANSWER.REASON)
                        .from(GATE_ANSWER)
                        .where(GATE_ANSWER.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                        .orderBy(GATE_ANSWER.MADE_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(PhaseStanding.Said::new)).stream().limit(ANSWERS).toList());
    }

    /** How many sessions of the phase are such as the gate waits for. Grounding taken in place shows nothing of the phase. */
    int shown(AssignmentId assignment, int phase, PhaseGate gate) {
        return sql.fetchSingle(selectCount()
                        .from(SESSION_RUN)
                        .join(PLANNED_SESSION)
                        .on(PLANNED_SESSION.ID.eq(SESSION_RUN.PLANNED_SESSION_ID))
                        .where(
                                PLANNED_SESSION.ASSIGNMENT_ID.eq(assignment),
                                PLANNED_SESSION.PHASE.eq(phase),
                                SESSION_RUN.ROUTE.eq(PLANNED_SESSION.ROUTE),
                                SESSION_RUN.GROUNDING_INSTEAD.isFalse(),
                                SESSION_RUN.COMPLETED.isTrue(),
                                SESSION_RUN.ENDED_GROUNDED.isTrue(),
                                SESSION_RUN.POST_OVERWHELM.le((double) gate.overwhelm())))
                .value1();
    }
}
