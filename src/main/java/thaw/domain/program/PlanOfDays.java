package thaw.domain.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days on which a program plans a session, counted in calendar days so that no change of clocks moves one. */
public final class PlanOfDays {

    private static final int DAYS_A_WEEK = 7;

    private PlanOfDays() {}

    /** A whole program on the calendar, as if each gate opened in time. */
    public static List<PlannedDay> of(Program program, LocalDate start) {
        return of(LaidPlan.whole(program, start));
    }

    /**
     * The days of the phases that are laid. Weeks are counted from a phase's first day. Sessions are spread over each week
     * as evenly as its days of rest allow, the first on the week's first day; the routes of a phase take turns.
     */
    public static List<PlannedDay> of(LaidPlan plan) {
        List<PlannedDay> days = new ArrayList<>();
        for (LaidPhase laid : plan.phases()) {
            Phase phase = plan.program().phases().get(laid.phase());
            LocalDate day = laid.from();
            for (int session = 0; !day.isAfter(laid.until()); session++) {
                days.add(new PlannedDay(day, laid.phase(), phase.routes().get(session % phase.routes().size())));
                day = laid.from().plusDays(offset(session + 1, phase.sessionsPerWeek()));
            }
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
