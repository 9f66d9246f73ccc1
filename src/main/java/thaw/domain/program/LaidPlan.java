package thaw.domain.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a program is laid onto a client's calendar: phase after phase as far as the first closed gate. What lies behind
 * it has no days yet.
 *
 * @param phases at least one, in their order
 */
public record LaidPlan(Program program, List<LaidPhase> phases) {

    public LaidPlan {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("A plan has a phase at least");
        }
    }

    /** A program that begins on that day. */
    public static LaidPlan begin(Program program, LocalDate start) {
        return new LaidPlan(program, stretch(program, 0, start));
    }

    /** A whole program, as if each gate opened in time. */
    public static LaidPlan whole(Program program, LocalDate start) {
        return until(program, start, LocalDate.MAX);
    }

    /** A program on a later day, as if each gate until then had opened in time. */
    public static LaidPlan until(Program program, LocalDate start, LocalDate day) {
        LaidPlan laid = begin(program, start);
        while (laid.gate().isPresent() && laid.last().until().isBefore(day)) {
            laid = laid.open(start);
        }
        return laid;
    }

    /** From a phase on as far as the first gate. */
    private static List<LaidPhase> stretch(Program program, int first, LocalDate from) {
        List<LaidPhase> laid = new ArrayList<>();
        LocalDate begins = from;
        for (int position = first; position < program.phases().size(); position++) {
            Phase phase = program.phases().get(position);
            laid.add(new LaidPhase(position, begins, begins.plusWeeks(phase.weeks()).minusDays(1)));
            begins = begins.plusWeeks(phase.weeks());
            if (phase.gate() != null) {
                break;
            }
        }
        return laid;
    }

    /** The closed gate at the end; empty where the rest of the program is laid. */
    public Optional<PhaseGate> gate() {
        return Optional.ofNullable(program.phases().get(last().phase()).gate());
    }

    /** The last phase that has days. */
    public LaidPhase last() {
        return phases.getLast();
    }

    /** The phase that runs on that day: the first before its begin, the last after its end. */
    public LaidPhase on(LocalDate day) {
        return phases.stream().filter(phase -> !day.isAfter(phase.until())).findFirst().orElse(last());
    }

    /** The last day of the program, if every gate still closed opens in time. */
    public LocalDate lastDay() {
        int weeks = program.phases().stream().skip(last().phase() + 1L).mapToInt(Phase::weeks).sum();
        return last().until().plusWeeks(weeks);
    }

    /** While its gate is closed the last phase goes on, week by week, until there are days up to that one. */
    public LaidPlan goingOn(LocalDate upTo) {
        LocalDate until = last().until();
        while (gate().isPresent() && until.isBefore(upTo)) {
            until = until.plusWeeks(1);
        }
        return new LaidPlan(program, with(until));
    }

    /**
     * The gate at the end opens: the next phase begins when the weeks of this one are over, and not before tomorrow.
     *
     * @throws IllegalStateException when there is no gate
     */
    public LaidPlan open(LocalDate today) {
        if (gate().isEmpty()) {
            throw new IllegalStateException("There is no gate to open");
        }
        LocalDate over = last().from().plusWeeks(program.phases().get(last().phase()).weeks());
        LocalDate next = over.isAfter(today) ? over : today.plusDays(1);
        return new LaidPlan(program, Stream.concat(
                        with(next.minusDays(1)).stream(), stretch(program, last().phase() + 1, next).stream())
                .toList());
    }

    private List<LaidPhase> with(LocalDate until) {
        return Stream.concat(
                        phases.stream().limit(phases.size() - 1L),
                        Stream.of(new LaidPhase(last().phase(), last().from(), until)))
                .toList();
    }

    /**
     * The days with a session from that one on, with rest after the last session that is planned.
     *
     * @param last the day of that session
     */
    public List<PlannedDay> daysFrom(LocalDate from, Optional<LocalDate> last, @Nullable PlanChange change) {
        int rest = change != null && !change.from().isAfter(from)
                ? change.restDays()
                : program.phases().get(on(from).phase()).restDays();
        LocalDate rested = last.map(day -> day.plusDays(rest + 1L)).orElse(from);
        return days(change).stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isBefore(rested))
                .toList();
    }

    /** The days with a session, with what a therapist has changed for the client. */
    public List<PlannedDay> days(@Nullable PlanChange change) {
        List<PlannedDay> days = PlanOfDays.of(this);
        return change == null
                ? days
                : Stream.concat(
                                days.stream().filter(day -> day.day().isBefore(change.from())),
                                PlanOfDays.of(new LaidPlan(change.on(program), phases)).stream()
                                        .filter(day -> !day.day().isBefore(change.from())))
                        .toList();
    }
}
