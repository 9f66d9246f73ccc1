package thaw.care.program;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.Program;

/** Writes assignments; see {@link ReplanRepository} for changes of one that runs. */
@Repository
class AssignmentRepository {

    private final DSLContext sql;

    AssignmentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The client as far as the program page needs to know, if the therapist may open the record that day. */
    Optional<ClientProgram> program(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        ASSIGNMENT.program().NAME,
                        ASSIGNMENT.START_DAY,
                        ASSIGNMENT.END_DAY,
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        plan())
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping(ClientProgram::new));
    }

    private static Field<List<ClientProgram.Day>> plan() {
        return multiset(select(
                                PLANNED_SESSION.LOCAL_DAY,
                                PLANNED_SESSION.PHASE,
                                PLANNED_SESSION.ROUTE.convertFrom(
                                        route -> Route.ofId(route).orElseThrow()),
                                PLANNED_SESSION.STATE)
                        .from(PLANNED_SESSION)
                        .where(PLANNED_SESSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                        .orderBy(PLANNED_SESSION.LOCAL_DAY, PLANNED_SESSION.ID))
                .convertFrom(days -> days.map(mapping(ClientProgram.Day::new)));
    }

    /** Withdraws the days of the running assignment from today on, if there is one, and returns them. */
    List<LocalDate> withdraw(ClientId client, LocalDate today) {
        List<LocalDate> withdrawn = sql.select(PLANNED_SESSION.LOCAL_DAY)
                .from(PLANNED_SESSION)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(PLANNED_SESSION.ASSIGNMENT_ID))
                .where(
                        ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client),
                        PLANNED_SESSION.STATE.eq("PLANNED"),
                        PLANNED_SESSION.LOCAL_DAY.ge(today))
                .fetch(PLANNED_SESSION.LOCAL_DAY);
        sql.update(PLANNED_SESSION)
                .set(PLANNED_SESSION.STATE, "WITHDRAWN")
                .where(
                        PLANNED_SESSION.ASSIGNMENT_ID.in(
                                select(ASSIGNMENT.ID).from(ASSIGNMENT).where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client))),
                        PLANNED_SESSION.STATE.eq("PLANNED"),
                        PLANNED_SESSION.LOCAL_DAY.ge(today))
                .execute();
        return withdrawn;
    }

    /** Ends the running assignment, if there is one. */
    void end(ClientId client, Instant at) {
        sql.update(ASSIGNMENT)
                .setNull(ASSIGNMENT.ACTIVE_CLIENT_ID)
                .set(ASSIGNMENT.ENDED_AT, at)
                .where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client))
                .execute();
    }

    AssignmentId add(ClientId client, Program program, LocalDate start, AccountId by, Instant at) {
        AssignmentId id = AssignmentId.random();
        sql.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ID, id)
                .set(ASSIGNMENT.CLIENT_ID, client)
                .set(ASSIGNMENT.ACTIVE_CLIENT_ID, client)
                .set(ASSIGNMENT.PROGRAM_ID, program.id())
                .set(ASSIGNMENT.START_DAY, start)
                .set(ASSIGNMENT.END_DAY, program.lastDay(start))
                .set(ASSIGNMENT.ASSIGNED_BY, by)
                .set(ASSIGNMENT.ASSIGNED_AT, at)
                .execute();
        return id;
    }
}
