package thaw.record.clinic;

import static thaw.jooq.Tables.PHASE_ROUTE;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.PROGRAM_PHASE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.practice.Route;
import thaw.domain.program.Phase;
import thaw.domain.program.Program;

/** The programs that made-up clients are given: those of the clinic, in the order of their names. */
@Repository
class ClinicProgramRepository {

    private final DSLContext sql;

    ClinicProgramRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Program> all() {
        return sql.select(
                        PROGRAM.ID,
                        PROGRAM.NAME,
                        PROGRAM.DESCRIPTION,
                        PROGRAM.VERSION,
                        multiset(select(
                                                PROGRAM_PHASE.NAME,
                                                PROGRAM_PHASE.AIM,
                                                PROGRAM_PHASE.WEEKS,
                                                PROGRAM_PHASE.SESSIONS_PER_WEEK,
                                                PROGRAM_PHASE.REST_DAYS,
                                                multiset(select(PHASE_ROUTE.ROUTE)
                                                                .from(PHASE_ROUTE)
                                                                .where(
                                                                        PHASE_ROUTE.PROGRAM_ID.eq(PROGRAM_PHASE.PROGRAM_ID),
                                                                        PHASE_ROUTE.POSITION.eq(PROGRAM_PHASE.POSITION))
                                                                .orderBy(PHASE_ROUTE.TURN))
                                                        .convertFrom(turns -> turns.map(
                                                                turn -> Route.ofId(turn.value1()).orElseThrow())))
                                        .from(PROGRAM_PHASE)
                                        .where(PROGRAM_PHASE.PROGRAM_ID.eq(PROGRAM.ID))
                                        .orderBy(PROGRAM_PHASE.POSITION))
                                .convertFrom(phases -> phases.map(mapping(Phase::new))))
                .from(PROGRAM)
                .orderBy(PROGRAM.NAME, PROGRAM.VERSION)
                .fetch(mapping(Program::new));
    }
}
