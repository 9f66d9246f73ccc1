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
     * The days that a program has from the day of the change on.
     *
     * @param start      of the program
     * @param lastBefore the last day with a session before the change; the days of rest lie after it too
     * @throws IllegalArgumentException when the sessions do not fit into a week
     */
    public List<PlannedDay> days(Program program, LocalDate start, LocalDate lastBefore) {
        Program changed = new Program(
                program.id(), program.name(), program.description(), program.version(),
                program.phases().stream().map(this::changed).toList());
        return PlanOfDays.of(changed, start).stream()
                .filter(day -> !day.day().isBefore(from) && day.day().isAfter(lastBefore.plusDays(restDays)))
                .toList();
    }

    private Phase changed(Phase phase) {
        return new Phase(
                phase.name(), phase.aim(), phase.weeks(), sessionsPerWeek, restDays,
                routes.isEmpty() ? phase.routes() : routes);
    }
}
