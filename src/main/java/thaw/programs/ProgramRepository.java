package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static thaw.jooq.Tables.PHASE_ROUTE;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.PROGRAM_PHASE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.practice.Route;
import thaw.domain.program.Phase;
import thaw.domain.program.PhaseGate;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;

/** Programs with their phases and routes, each in one query. */
@Repository
class ProgramRepository {

    private static final int LIMIT = 200;
    private static final thaw.jooq.tables.Program NEWER = PROGRAM.as("newer");

    private final DSLContext sql;

    ProgramRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest version of each. */
    List<Program> newest() {
        return programs(notExists(selectOne()
                .from(NEWER)
                .where(NEWER.NAME.eq(PROGRAM.NAME), NEWER.VERSION.gt(PROGRAM.VERSION))));
    }

    Optional<Program> byId(ProgramId id) {
        return programs(PROGRAM.ID.eq(id)).stream().findFirst();
    }

    private List<Program> programs(Condition where) {
        return sql.select(PROGRAM.ID, PROGRAM.NAME, PROGRAM.DESCRIPTION, PROGRAM.VERSION, phases())
                .from(PROGRAM)
                .where(where)
                .orderBy(PROGRAM.NAME)
                .limit(LIMIT)
                .fetch(mapping(Program::new));
    }

    private static Field<List<Phase>> phases() {
        return multiset(select(
                                PROGRAM_PHASE.NAME,
                                PROGRAM_PHASE.AIM,
                                PROGRAM_PHASE.WEEKS,
                                PROGRAM_PHASE.SESSIONS_PER_WEEK,
                                PROGRAM_PHASE.REST_DAYS,
                                routes(),
                                row(PROGRAM_PHASE.GATE_SESSIONS, PROGRAM_PHASE.GATE_OVERWHELM).mapping(ProgramRepository::gate))
                        .from(PROGRAM_PHASE)
                        .where(PROGRAM_PHASE.PROGRAM_ID.eq(PROGRAM.ID))
                        .orderBy(PROGRAM_PHASE.POSITION))
                .convertFrom(phases -> phases.map(mapping(Phase::new)));
    }

    private static @Nullable PhaseGate gate(@Nullable Integer sessions, @Nullable Integer overwhelm) {
        return sessions == null || overwhelm == null ? null : new PhaseGate(sessions, overwhelm);
    }

    private static Field<List<Route>> routes() {
        return multiset(select(PHASE_ROUTE.ROUTE)
                        .from(PHASE_ROUTE)
                        .where(
                                PHASE_ROUTE.PROGRAM_ID.eq(PROGRAM_PHASE.PROGRAM_ID),
                                PHASE_ROUTE.POSITION.eq(PROGRAM_PHASE.POSITION))
                        .orderBy(PHASE_ROUTE.TURN))
                .convertFrom(routes -> routes.map(
                        route -> Route.ofId(route.value1()).orElseThrow()));
    }
}
