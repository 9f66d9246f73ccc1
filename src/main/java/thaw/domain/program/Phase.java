package thaw.domain.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;

/**
 * One phase of a program.
 *
 * @param weeks           how long it lasts, 1 to 26 weeks
 * @param sessionsPerWeek how many sessions are planned in each week, 1 to 7
 * @param restDays        how many full days without a session lie between two sessions, 0 to 6
 * @param routes          the routes that take turns, at least one
 * @param gate            what it has to show before the next one begins; null where that follows by the calendar
 */
public record Phase(
        String name,
        String aim,
        int weeks,
        int sessionsPerWeek,
        int restDays,
        List<Route> routes,
        @Nullable PhaseGate gate) {

    public Phase {
        routes = List.copyOf(routes);
        require(!name.isBlank(), "A phase needs a name");
        require(weeks >= 1 && weeks <= 26, "A phase lasts 1 to 26 weeks");
        require(sessionsPerWeek >= 1 && sessionsPerWeek <= 7, "A week holds 1 to 7 sessions");
        require(restDays >= 0 && restDays <= 6, "Between two sessions lie 0 to 6 days of rest");
        require(!routes.isEmpty(), "A phase needs at least one route");
        require(sessionsPerWeek * (restDays + 1) <= 7,
                sessionsPerWeek + " sessions a week with " + restDays + " days of rest between do not fit into a week");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
