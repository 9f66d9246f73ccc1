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

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
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
import thaw.domain.program.PlannedDay;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.program.ProgramId;
import thaw.jooq.tables.records.PlannedSessionRecord;

/** Lays plans of days and is the only writer of how far they are laid and of what was said to gates. */
@Repository
class PhaseRepository {

    private static final String PLANNED = "PLANNED";
    private static final int ANSWERS = 20;

    private final DSLContext sql;

    PhaseRepository(DSLContext sql) {
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

    /** Whoever changes the plan changes it alone, from here to the end of the transaction. */
    void hold(ClientId client) {
        sql.select(ASSIGNMENT.ID).from(ASSIGNMENT).where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client)).forUpdate().fetch();
    }

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
                                ASSIGNMENT_CHANGE.ROUTES.convertFrom(PhaseRepository::routes))
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

    /** The last day with a session that is planned or done. */
    Optional<LocalDate> last(AssignmentId assignment) {
        return sql.select(max(PLANNED_SESSION.LOCAL_DAY))
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.ASSIGNMENT_ID.eq(assignment), PLANNED_SESSION.STATE.in(PLANNED, "DONE"))
                .fetchOptional(max(PLANNED_SESSION.LOCAL_DAY));
    }

    /** Withdraws what is planned from that day on; the days it was planned on. */
    List<LocalDate> withdraw(AssignmentId assignment, LocalDate from) {
        Condition ahead = PLANNED_SESSION.ASSIGNMENT_ID.eq(assignment)
                .and(PLANNED_SESSION.STATE.eq(PLANNED))
                .and(PLANNED_SESSION.LOCAL_DAY.ge(from));
        List<LocalDate> withdrawn =
                sql.select(PLANNED_SESSION.LOCAL_DAY).from(PLANNED_SESSION).where(ahead).fetch(PLANNED_SESSION.LOCAL_DAY);
        sql.update(PLANNED_SESSION).set(PLANNED_SESSION.STATE, "WITHDRAWN").where(ahead).execute();
        return withdrawn;
    }

    void add(AssignmentId assignment, ClientId client, List<PlannedDay> days) {
        sql.batchInsert(days.stream().map(day -> row(assignment, client, day)).toList()).execute();
    }

    private static PlannedSessionRecord row(AssignmentId assignment, ClientId client, PlannedDay day) {
        PlannedSessionRecord row = new PlannedSessionRecord();
        row.set(PLANNED_SESSION.ID, PlannedSessionId.random());
        row.set(PLANNED_SESSION.ASSIGNMENT_ID, assignment);
        row.set(PLANNED_SESSION.CLIENT_ID, client);
        row.set(PLANNED_SESSION.LOCAL_DAY, day.day());
        row.set(PLANNED_SESSION.PHASE, day.phase());
        row.set(PLANNED_SESSION.ROUTE, day.route().id());
        row.set(PLANNED_SESSION.STATE, PLANNED);
        return row;
    }

    /** How far a phase is laid. */
    void lay(AssignmentId assignment, LaidPhase phase) {
        sql.insertInto(LAID_PHASE)
                .set(LAID_PHASE.ASSIGNMENT_ID, assignment)
                .set(LAID_PHASE.PHASE, phase.phase())
                .set(LAID_PHASE.FROM_DAY, phase.from())
                .set(LAID_PHASE.UNTIL_DAY, phase.until())
                .onConflict(LAID_PHASE.ASSIGNMENT_ID, LAID_PHASE.PHASE)
                .doUpdate()
                .set(LAID_PHASE.UNTIL_DAY, phase.until())
                .execute();
    }

    void end(AssignmentId assignment, LocalDate lastDay) {
        sql.update(ASSIGNMENT).set(ASSIGNMENT.END_DAY, lastDay).where(ASSIGNMENT.ID.eq(assignment)).execute();
    }

    void answer(AssignmentId assignment, int phase, GateWord word, boolean shown, Instant at) {
        sql.insertInto(GATE_ANSWER)
                .set(GATE_ANSWER.ID, UUID.randomUUID())
                .set(GATE_ANSWER.ASSIGNMENT_ID, assignment)
                .set(GATE_ANSWER.PHASE, phase)
                .set(GATE_ANSWER.MADE_AT, at)
                .set(GATE_ANSWER.BY_ACCOUNT, word.by())
                .set(GATE_ANSWER.OPENED, word.opens())
                .set(GATE_ANSWER.SHOWN, shown)
                .set(GATE_ANSWER.REASON, word.reason())
                .execute();
    }
}
