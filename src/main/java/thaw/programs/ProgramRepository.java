package thaw.programs;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.PHASE_ROUTE;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.PROGRAM_PHASE;
import static thaw.jooq.Tables.PROGRAM_WITHDRAWAL;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** Reads programs with their phases and routes, each list in one query; {@link ReleaseRepository} writes them. */
@Repository
class ProgramRepository {

    static final String WITHDRAWN = "WITHDRAWN";

    private static final int LIMIT = 200;
    private static final int MOST_ACTS = 200;
    private static final thaw.jooq.tables.Program OTHER = PROGRAM.as("other");

    private final DSLContext sql;

    ProgramRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A version with who released it and when; nobody for what Thaw brings along. */
    record Version(Program program, @Nullable String by, Instant at) {}

    /** The newest version of each. */
    List<ShelvedProgram> newest() {
        return shelved(PROGRAM.VERSION.eq(
                select(max(OTHER.VERSION)).from(OTHER).where(OTHER.FIRST_ID.eq(PROGRAM.FIRST_ID))));
    }

    Optional<ShelvedProgram> byId(ProgramId id) {
        return shelved(PROGRAM.ID.eq(id)).stream().findFirst();
    }

    private List<ShelvedProgram> shelved(Condition where) {
        Field<ProgramId> newest = select(OTHER.ID)
                .from(OTHER)
                .where(OTHER.FIRST_ID.eq(PROGRAM.FIRST_ID), OTHER.VERSION.eq(newestVersion()))
                .asField();
        return sql.select(
                        PROGRAM.ID, PROGRAM.NAME, PROGRAM.DESCRIPTION, PROGRAM.VERSION, phases(), PROGRAM.FIRST_ID,
                        PROGRAM.MADE_BY, newest, withdrawn())
                .from(PROGRAM)
                .where(where)
                .orderBy(PROGRAM.NAME)
                .limit(LIMIT)
                .fetch(mapping((id, name, description, version, phases, first, by, latest, out) -> new ShelvedProgram(
                        new Program(id, name, description, version, phases), first, by != null, latest,
                        out.stream().findFirst())));
    }

    private static Field<Integer> newestVersion() {
        var any = PROGRAM.as("any_version");
        return select(max(any.VERSION)).from(any).where(any.FIRST_ID.eq(PROGRAM.FIRST_ID)).asField();
    }

    private static Field<List<ProgramAct.Withdrawn>> withdrawn() {
        var later = PROGRAM_WITHDRAWAL.as("later");
        return multiset(select(
                                PROGRAM_WITHDRAWAL.REASON,
                                PROGRAM_WITHDRAWAL.account().DISPLAY_NAME,
                                PROGRAM_WITHDRAWAL.MADE_AT)
                        .from(PROGRAM_WITHDRAWAL)
                        .where(
                                PROGRAM_WITHDRAWAL.PROGRAM_ID.eq(PROGRAM.FIRST_ID),
                                PROGRAM_WITHDRAWAL.ACT.eq(inline(WITHDRAWN)),
                                PROGRAM_WITHDRAWAL.SEQ.eq(select(max(later.SEQ))
                                        .from(later)
                                        .where(later.PROGRAM_ID.eq(PROGRAM_WITHDRAWAL.PROGRAM_ID)))))
                .convertFrom(rows -> rows.map(mapping(ProgramAct.Withdrawn::new)));
    }

    boolean isTaken(String name, @Nullable ProgramId first) {
        return sql.fetchExists(select(PROGRAM.ID)
                .from(PROGRAM)
                .where(
                        lower(PROGRAM.NAME).eq(name.toLowerCase(Locale.ROOT)),
                        first == null ? noCondition() : PROGRAM.FIRST_ID.ne(first)));
    }

    /** The versions of a program, newest first. */
    List<Version> versions(ProgramId first) {
        return sql.select(
                        PROGRAM.ID, PROGRAM.NAME, PROGRAM.DESCRIPTION, PROGRAM.VERSION, phases(),
                        PROGRAM.account().DISPLAY_NAME, PROGRAM.CREATED_AT)
                .from(PROGRAM)
                .where(PROGRAM.FIRST_ID.eq(first))
                .orderBy(PROGRAM.VERSION.desc())
                .limit(MOST_ACTS)
                .fetch(mapping((id, name, description, version, phases, by, at) ->
                        new Version(new Program(id, name, description, version, phases), by, at)));
    }

    /** What was done to it beside releasing. */
    List<ProgramAct> acts(ProgramId first) {
        return sql.select(
                        PROGRAM_WITHDRAWAL.ACT, PROGRAM_WITHDRAWAL.REASON, PROGRAM_WITHDRAWAL.account().DISPLAY_NAME,
                        PROGRAM_WITHDRAWAL.MADE_AT)
                .from(PROGRAM_WITHDRAWAL)
                .where(PROGRAM_WITHDRAWAL.PROGRAM_ID.eq(first))
                .orderBy(PROGRAM_WITHDRAWAL.SEQ.desc())
                .limit(MOST_ACTS)
                .fetch(mapping((act, reason, by, at) -> act.equals(WITHDRAWN)
                        ? new ProgramAct.Withdrawn(reason, by, at)
                        : new ProgramAct.Back(reason, by, at)));
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
