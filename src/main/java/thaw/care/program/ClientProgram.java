package thaw.care.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;

/**
 * A client and the program they are in.
 *
 * @param program null while there is none, and then the days are null and the plan is empty
 * @param level   that holds; null before the first program, as the ceiling is
 */
public record ClientProgram(
        ClientId client,
        String name,
        ZoneId zone,
        @Nullable String program,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Integer level,
        @Nullable Integer ceiling,
        List<Day> plan) {

    /** A day of the plan and what became of it. */
    public record Day(LocalDate day, int phase, Route route, String state) {

        /** The state as it is on that day: what was planned for a day that has passed has lapsed, and does not pile up. */
        public String stateOn(LocalDate today) {
            return state.equals("PLANNED") && day.isBefore(today) ? "LAPSED" : state;
        }
    }
}
