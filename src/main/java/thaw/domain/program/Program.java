package thaw.domain.program;

import java.time.LocalDate;
import java.util.List;

/** A program that can be assigned: phases, one after the other. */
public record Program(ProgramId id, String name, String description, int version, List<Phase> phases) {

    public Program {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("A program needs at least one phase");
        }
        if (phases.getLast().gate() != null) {
            throw new IllegalArgumentException("There is nothing behind the last phase");
        }
    }

    /** How long the whole program lasts. */
    public int weeks() {
        return phases.stream().mapToInt(Phase::weeks).sum();
    }

    /** The last day of the program when it starts on the given day. */
    public LocalDate lastDay(LocalDate start) {
        return start.plusWeeks(weeks()).minusDays(1);
    }
}
