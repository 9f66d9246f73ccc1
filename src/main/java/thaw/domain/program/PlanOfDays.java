package thaw.domain.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days on which a program plans a session, counted in calendar days so that no change of clocks moves one. */
public final class PlanOfDays {

    private static final int DAYS_A_WEEK = 7;

    private PlanOfDays() {}

    /**
     * Lays a program onto the calendar. Weeks are counted from the start day. Sessions are spread over each week
     * as evenly as its days of rest allow, the first on the week's first day; the routes of a phase take turns.
     */
    public static List<PlannedDay> of(Program program, LocalDate start) {
        List<PlannedDay> days = new ArrayList<>();
        LocalDate weekStart = start;
        for (int position = 0; position < program.phases().size(); position++) {
            Phase phase = program.phases().get(position);
            for (int session = 0; session < phase.weeks() * phase.sessionsPerWeek(); session++) {
                LocalDate day = weekStart.plusDays(offset(session, phase.sessionsPerWeek()));
                days.add(new PlannedDay(day, position, phase.routes().get(session % phase.routes().size())));
            }
            weekStart = weekStart.plusWeeks(phase.weeks());
        }
        return List.copyOf(days);
    }

    /** Even spreading leaves at least floor(7 / n) days from one session to the next, across weeks too. */
    private static int offset(int session, int sessionsPerWeek) {
        int week = session / sessionsPerWeek;
        int inWeek = session % sessionsPerWeek;
        return week * DAYS_A_WEEK + inWeek * DAYS_A_WEEK / sessionsPerWeek;
    }
}
