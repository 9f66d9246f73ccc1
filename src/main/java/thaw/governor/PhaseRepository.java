package thaw.governor;

import static org.jooq.impl.DSL.max;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.GATE_ANSWER;
import static thaw.jooq.Tables.LAID_PHASE;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.LaidPhase;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.PlannedSessionId;
import thaw.jooq.tables.records.PlannedSessionRecord;

/** Lays plans of days and is the only writer of how far they are laid and of what was said to gates. */
@Repository
class PhaseRepository {

    private static final String PLANNED = "PLANNED";

    private final DSLContext sql;

    PhaseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Whoever changes the plan changes it alone, from here to the end of the transaction. */
    void hold(ClientId client) {
        sql.select(ASSIGNMENT.ID).from(ASSIGNMENT).where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client)).forUpdate().fetch();
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
