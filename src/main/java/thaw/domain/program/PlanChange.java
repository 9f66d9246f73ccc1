package thaw.domain.program;

import java.time.LocalDate;
import java.util.List;
import thaw.domain.practice.Route;

/**
 * How an assigned program goes on for one client from a day on. The program itself stays as it is.
 *
 * @param sessionsPerWeek 1 to 7
 * @param restDays        full days between two sessions, 0 to 6
 * @param routes          that take turns in place of those of each phase; empty where each phase keeps its own
 */
public record PlanChange(LocalDate from, int sessionsPerWeek, int restDays, List<Route> routes) {

    public PlanChange {
        routes = List.copyOf(routes);
    }

    /**
     * The program with the change in every phase.
     *
     * @throws IllegalArgumentException when the sessions do not fit into a week
     */
    Program on(Program program) {
        return new Program(
                program.id(), program.name(), program.description(), program.version(),
                program.phases().stream().map(this::changed).toList());
    }

    private Phase changed(Phase phase) {
        return new Phase(
                phase.name(), phase.aim(), phase.weeks(), sessionsPerWeek, restDays,
                routes.isEmpty() ? phase.routes() : routes, phase.gate());
    }
}
