package thaw.care.program;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.PHASE_ROUTE;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.PROGRAM_PHASE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.practice.Route;
import thaw.domain.program.Phase;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;

/** Programs with their phases and routes, each in one query. */
@Repository
class ProgramRepository {

    private static final int LIMIT = 200;

    private final DSLContext sql;

    ProgramRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Program> all() {
        return programs(DSL.noCondition());
    }

    Optional<Program> byId(ProgramId id) {
        return programs(PROGRAM.ID.eq(id)).stream().findFirst();
    }

    private List<Program> programs(Condition where) {
        return sql.select(PROGRAM.ID, PROGRAM.NAME, PROGRAM.DESCRIPTION, PROGRAM.VERSION, phases())
                .from(PROGRAM)
                .where(where)
                .orderBy(PROGRAM.NAME, PROGRAM.VERSION.desc())
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
                                routes())
                        .from(PROGRAM_PHASE)
                        .where(PROGRAM_PHASE.PROGRAM_ID.eq(PROGRAM.ID))
                        .orderBy(PROGRAM_PHASE.POSITION))
                .convertFrom(phases -> phases.map(mapping(Phase::new)));
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
