package thaw.care.program;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.ASSIGNMENT_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlanChange;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.ProgramId;

/** Changes the plan of days of a running assignment, and is the only writer of the history of that. */
@Repository
class ReplanRepository {

    private static final String PLANNED = "PLANNED";

    private final DSLContext sql;

    ReplanRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The program that runs; lastBefore is the last day with a session before the given one, null without any. */
    record Running(
            AssignmentId assignment, ProgramId program, LocalDate start, LocalDate end, @Nullable LocalDate lastBefore) {}

    Optional<Running> running(AccountId therapist, ClientId client, LocalDate day, LocalDate before) {
        return sql.select(
                        ASSIGNMENT.ID,
                        ASSIGNMENT.PROGRAM_ID,
                        ASSIGNMENT.START_DAY,
                        ASSIGNMENT.END_DAY,
                        field(select(max(PLANNED_SESSION.LOCAL_DAY))
                                .from(PLANNED_SESSION)
                                .where(
                                        PLANNED_SESSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID),
                                        PLANNED_SESSION.LOCAL_DAY.lt(before),
                                        PLANNED_SESSION.STATE.in(PLANNED, "DONE"))))
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client), opens(therapist, ASSIGNMENT.CLIENT_ID, day))
                .fetchOptional(mapping(Running::new));
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

    void add(AssignmentId assignment, ClientId client, List<PlannedDay> plan) {
        sql.batchInsert(plan.stream().map(day -> AssignmentRepository.row(assignment, client, day)).toList()).execute();
    }

    void note(AssignmentId assignment, PlanChange change, AccountId by, Instant at) {
        sql.insertInto(ASSIGNMENT_CHANGE)
                .set(ASSIGNMENT_CHANGE.ID, UUID.randomUUID())
                .set(ASSIGNMENT_CHANGE.ASSIGNMENT_ID, assignment)
                .set(ASSIGNMENT_CHANGE.MADE_AT, at)
                .set(ASSIGNMENT_CHANGE.BY_ACCOUNT, by)
                .set(ASSIGNMENT_CHANGE.FROM_DAY, change.from())
                .set(ASSIGNMENT_CHANGE.SESSIONS_PER_WEEK, change.sessionsPerWeek())
                .set(ASSIGNMENT_CHANGE.REST_DAYS, change.restDays())
                .set(ASSIGNMENT_CHANGE.ROUTES,
                        change.routes().stream().map(Route::id).collect(Collectors.joining(" ")))
                .execute();
    }
}
