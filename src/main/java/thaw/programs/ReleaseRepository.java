package thaw.programs;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static thaw.jooq.Tables.PHASE_ROUTE;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.PROGRAM_PHASE;
import static thaw.jooq.Tables.PROGRAM_WITHDRAWAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.practice.Route;
import thaw.domain.program.Phase;
import thaw.domain.program.PhaseGate;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;
import thaw.jooq.tables.records.PhaseRouteRecord;
import thaw.jooq.tables.records.ProgramPhaseRecord;

/** The only writer of programs and of what is off the shelf. */
@Repository
class ReleaseRepository {

    private final DSLContext sql;

    ReleaseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The number of the next version of a program. */
    int nextVersion(ProgramId first) {
        return sql.select(coalesce(max(PROGRAM.VERSION), inline(0)))
                        .from(PROGRAM)
                        .where(PROGRAM.FIRST_ID.eq(first))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    /** Adds a version; false when somebody else released one of this number or this name at the same moment. */
    boolean add(Program program, ProgramId first, AccountId by, Instant at) {
        boolean added = sql.insertInto(PROGRAM)
                        .set(PROGRAM.ID, program.id())
                        .set(PROGRAM.NAME, program.name())
                        .set(PROGRAM.DESCRIPTION, program.description())
                        .set(PROGRAM.VERSION, program.version())
                        .set(PROGRAM.CREATED_AT, at)
                        .set(PROGRAM.FIRST_ID, first)
                        .set(PROGRAM.MADE_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (added) {
            addPhases(program);
        }
        return added;
    }

    private void addPhases(Program program) {
        List<ProgramPhaseRecord> phases = new ArrayList<>();
        List<PhaseRouteRecord> routes = new ArrayList<>();
        for (int position = 0; position < program.phases().size(); position++) {
            Phase phase = program.phases().get(position);
            phases.add(phase(program.id(), position, phase));
            for (int turn = 0; turn < phase.routes().size(); turn++) {
                routes.add(route(program.id(), position, turn, phase.routes().get(turn)));
            }
        }
        sql.batchInsert(phases).execute();
        sql.batchInsert(routes).execute();
    }

    private static ProgramPhaseRecord phase(ProgramId program, int position, Phase phase) {
        ProgramPhaseRecord row = new ProgramPhaseRecord();
        row.set(PROGRAM_PHASE.PROGRAM_ID, program);
        row.set(PROGRAM_PHASE.POSITION, position);
        row.set(PROGRAM_PHASE.NAME, phase.name());
        row.set(PROGRAM_PHASE.AIM, phase.aim());
        row.set(PROGRAM_PHASE.WEEKS, phase.weeks());
        row.set(PROGRAM_PHASE.SESSIONS_PER_WEEK, phase.sessionsPerWeek());
        row.set(PROGRAM_PHASE.REST_DAYS, phase.restDays());
        PhaseGate gate = phase.gate();
        if (gate != null) {
            row.set(PROGRAM_PHASE.GATE_SESSIONS, gate.sessions());
            row.set(PROGRAM_PHASE.GATE_OVERWHELM, gate.overwhelm());
        }
        return row;
    }

    private static PhaseRouteRecord route(ProgramId program, int position, int turn, Route route) {
        PhaseRouteRecord row = new PhaseRouteRecord();
        row.set(PHASE_ROUTE.PROGRAM_ID, program);
        row.set(PHASE_ROUTE.POSITION, position);
        row.set(PHASE_ROUTE.TURN, turn);
        row.set(PHASE_ROUTE.ROUTE, route.id());
        return row;
    }

    /** Notes that a program is off the shelf or back; false when somebody else did something to it at the same moment. */
    boolean note(ProgramId first, String act, String reason, AccountId by, Instant at) {
        Integer seq = sql.select(coalesce(max(PROGRAM_WITHDRAWAL.SEQ), inline(0)))
                .from(PROGRAM_WITHDRAWAL)
                .where(PROGRAM_WITHDRAWAL.PROGRAM_ID.eq(first))
                .fetchSingle()
                .value1();
        return sql.insertInto(PROGRAM_WITHDRAWAL)
                        .set(PROGRAM_WITHDRAWAL.PROGRAM_ID, first)
                        .set(PROGRAM_WITHDRAWAL.SEQ, seq + 1)
                        .set(PROGRAM_WITHDRAWAL.ACT, act)
                        .set(PROGRAM_WITHDRAWAL.REASON, reason)
                        .set(PROGRAM_WITHDRAWAL.BY_ACCOUNT, by)
                        .set(PROGRAM_WITHDRAWAL.MADE_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
