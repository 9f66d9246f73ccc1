package thaw.domain.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import thaw.domain.program.LaidPlan;
import thaw.domain.program.PhaseGate;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.Program;

/** The plan of days while it is lived through: as far as the first closed gate, and on from there when it opens. */
final class RehearsedPlan {

    private final NavigableMap<LocalDate, PlannedDay> days = new TreeMap<>();
    private LaidPlan plan;
    private int shown;

    RehearsedPlan(Program program, LocalDate start) {
        plan = LaidPlan.begin(program, start);
        lay(start);
    }

    /** The morning of a day: what becomes of the gate. */
    Optional<Happening> morning(LocalDate today, boolean rests) {
        PhaseGate gate = plan.gate().orElse(null);
        int phase = plan.last().phase();
        if (gate == null || plan.last().from().isAfter(today)) {
            return Optional.empty();
        }
        if (shown >= gate.sessions() && !rests) {
            plan = plan.open(today);
            shown = 0;
            lay(plan.phases().get(phase + 1).from());
            return Optional.of(new Happening.GateOpened(phase));
        }
        LocalDate over = plan.last().from().plusWeeks(plan.program().phases().get(phase).weeks());
        goOn(today);
        return over.equals(today)
                ? Optional.of(new Happening.GateClosed(phase, shown, gate.sessions()))
                : Optional.empty();
    }

    private void goOn(LocalDate today) {
        LocalDate end = plan.last().until();
        LaidPlan longer = plan.goingOn(today);
        if (!longer.equals(plan)) {
            plan = longer;
            lay(end.plusDays(1));
        }
    }

    private void lay(LocalDate from) {
        days.tailMap(from, true).clear();
        List<PlannedDay> ahead =
                plan.daysFrom(from, Optional.ofNullable(days.lastEntry()).map(Map.Entry::getKey), null);
        ahead.forEach(day -> days.put(day.day(), day));
    }

    /** A session of the phase that ended grounded; grounding in place of another shows nothing of it. */
    void ended(PlannedDay planned, double overwhelm) {
        boolean counts = plan.gate()
                .filter(gate -> planned.phase() == plan.last().phase() && overwhelm <= gate.overwhelm())
                .isPresent();
        shown += counts ? 1 : 0;
    }

    Optional<PlannedDay> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    int phase(LocalDate day) {
        return plan.on(day).phase();
    }

    boolean isThrough(LocalDate day) {
        return plan.gate().isEmpty() && day.isAfter(plan.last().until());
    }

    /** The position of the phase at the end whose gate is closed; -1 without one. */
    int closedGate() {
        return plan.gate().map(gate -> plan.last().phase()).orElse(-1);
    }
}
