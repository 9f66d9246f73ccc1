package thaw.care.program;

import static org.jooq.Records.mapping;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.ASSIGNMENT_CHANGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlanChange;

/** Finds the program that runs, and is the only writer of how therapists changed it for a client. */
@Repository
class ReplanRepository {

    private final DSLContext sql;

    ReplanRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The program that runs. */
    record Running(AssignmentId assignment, LocalDate end) {}

    Optional<Running> running(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(ASSIGNMENT.ID, ASSIGNMENT.END_DAY)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client), opens(therapist, ASSIGNMENT.CLIENT_ID, day))
                .fetchOptional(mapping(Running::new));
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
