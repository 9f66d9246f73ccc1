package thaw.domain.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;
import thaw.domain.program.DraftFinding.Problem;

/**
 * A phase that is being written; see {@link Phase}. Numbers are null until they are there.
 *
 * @param routes        in the order in which they take turns
 * @param gated         whether a gate to the next phase is wanted; behind the last phase there is nothing, so it waits there
 * @param gateSessions  see {@link PhaseGate}
 * @param gateOverwhelm see {@link PhaseGate}
 */
public record PhaseDraft(
        String name,
        String aim,
        @Nullable Integer weeks,
        @Nullable Integer sessionsPerWeek,
        @Nullable Integer restDays,
        List<Route> routes,
        boolean gated,
        @Nullable Integer gateSessions,
        @Nullable Integer gateOverwhelm) {

    private static final int WEEK = 7;

    /** At levels 4 and 5 a week holds no more (S5). */
    private static final int STRONG_A_WEEK = 4;

    public PhaseDraft {
        routes = List.copyOf(routes);
    }

    /** A phase that begins as one of its kind: two weeks, two sessions a week, a gate as in what Thaw brings along. */
    public static PhaseDraft of(PhaseKind kind, String name, String aim) {
        return new PhaseDraft(name, aim, 2, 2, 1, kind.routes(), true, 3, 4);
    }

    /** A phase of a released program, to be changed. */
    public static PhaseDraft of(Phase phase) {
        PhaseGate gate = phase.gate();
        return new PhaseDraft(
                phase.name(), phase.aim(), phase.weeks(), phase.sessionsPerWeek(), phase.restDays(), phase.routes(),
                gate != null, gate == null ? null : gate.sessions(), gate == null ? null : gate.overwhelm());
    }

    /** The phase; nothing that blocks may be left. */
    Phase toPhase(boolean last) {
        PhaseGate gate = gated && !last
                ? new PhaseGate(Objects.requireNonNull(gateSessions), Objects.requireNonNull(gateOverwhelm))
                : null;
        return new Phase(
                name.strip(), aim.strip(), Objects.requireNonNull(weeks), Objects.requireNonNull(sessionsPerWeek),
                Objects.requireNonNull(restDays), routes, gate);
    }

    /** What is to be said of the phase at this position. */
    List<DraftFinding> findings(int at, boolean last) {
        List<DraftFinding> found = new ArrayList<>();
        text(found, at, name, ProgramDraft.NAME_LIMIT, Problem.PHASE_NAME_MISSING, Problem.PHASE_NAME_LONG);
        text(found, at, aim, ProgramDraft.AIM_LIMIT, Problem.AIM_MISSING, Problem.AIM_LONG);
        range(found, at, weeks, 1, 26, Problem.WEEKS_RANGE);
        range(found, at, sessionsPerWeek, 1, 7, Problem.SESSIONS_RANGE);
        range(found, at, restDays, 0, 6, Problem.REST_RANGE);
        if (routes.isEmpty()) {
            found.add(new DraftFinding(at, Problem.NO_ROUTE));
        }
        if (found.isEmpty()) {
            together(found, at);
        }
        if (gated && !last) {
            gate(found, at);
        }
        return found;
    }

    private void together(List<DraftFinding> found, int at) {
        int sessions = Objects.requireNonNull(sessionsPerWeek);
        if (sessions * (Objects.requireNonNull(restDays) + 1) > WEEK) {
            found.add(new DraftFinding(at, Problem.DOES_NOT_FIT));
        } else if (sessions > STRONG_A_WEEK) {
            found.add(new DraftFinding(at, Problem.STRONG_WEEK));
        }
        if (at == 0 && !routes.contains(Route.GROUNDING)) {
            found.add(new DraftFinding(at, Problem.NOT_GROUNDED));
        }
    }

    private void gate(List<DraftFinding> found, int at) {
        range(found, at, gateSessions, 1, 100, Problem.GATE_SESSIONS_RANGE);
        range(found, at, gateOverwhelm, 0, 10, Problem.GATE_OVERWHELM_RANGE);
        if (gateSessions != null && weeks != null && sessionsPerWeek != null && gateSessions > weeks * sessionsPerWeek) {
            found.add(new DraftFinding(at, Problem.GATE_BEYOND));
        }
    }

    private static void range(
            List<DraftFinding> found, int at, @Nullable Integer value, int least, int most, Problem problem) {
        if (value == null || value < least || value > most) {
            found.add(new DraftFinding(at, problem));
        }
    }

    static void text(List<DraftFinding> found, int at, String text, int limit, Problem missing, Problem tooLong) {
        if (text.isBlank()) {
            found.add(new DraftFinding(at, missing));
        } else if (text.strip().length() > limit) {
            found.add(new DraftFinding(at, tooLong));
        }
    }
}
