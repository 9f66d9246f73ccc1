package thaw.domain.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;

/** What is different in a version of a program, against the one before. */
public sealed interface ProgramChange {

    /** The program has another name. */
    record Renamed(String before) implements ProgramChange {}

    /** The description says something else. */
    record Described() implements ProgramChange {}

    /** A phase is new, as far as its name says. */
    record PhaseAdded(String phase) implements ProgramChange {}

    /** A phase is not there any more. */
    record PhaseRemoved(String phase) implements ProgramChange {}

    /** The phases that stayed stand in another order. */
    record Reordered() implements ProgramChange {}

    /** A number of a phase. */
    record Counted(String phase, Count count, int before, int after) implements ProgramChange {}

    /** Other routes, or in other turns. */
    record Rerouted(String phase, List<Route> now) implements ProgramChange {

        public Rerouted {
            now = List.copyOf(now);
        }
    }

    /** The gate to the next phase; null where there is none any more. */
    record Gated(String phase, @Nullable PhaseGate now) implements ProgramChange {}

    /** The aim says something else. */
    record Aimed(String phase) implements ProgramChange {}

    /** The numbers of a phase. */
    enum Count {
        WEEKS,
        SESSIONS,
        REST;

        private int of(Phase phase) {
            return switch (this) {
                case WEEKS -> phase.weeks();
                case SESSIONS -> phase.sessionsPerWeek();
                case REST -> phase.restDays();
            };
        }
    }

    /** What changed, the program's own words first; phases are known by their names. */
    static List<ProgramChange> between(Program before, Program after) {
        List<ProgramChange> changes = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            changes.add(new Renamed(before.name()));
        }
        if (!before.description().equals(after.description())) {
            changes.add(new Described());
        }
        List<Integer> places = places(before.phases(), after.phases());
        for (int at = 0; at < before.phases().size(); at++) {
            if (!places.contains(at)) {
                changes.add(new PhaseRemoved(before.phases().get(at).name()));
            }
        }
        for (int at = 0; at < after.phases().size(); at++) {
            Phase phase = after.phases().get(at);
            if (places.get(at) < 0) {
                changes.add(new PhaseAdded(phase.name()));
            } else {
                changed(changes, before.phases().get(places.get(at)), phase);
            }
        }
        List<Integer> stayed = places.stream().filter(place -> place >= 0).toList();
        if (!stayed.equals(stayed.stream().sorted().toList())) {
            changes.add(new Reordered());
        }
        return changes;
    }

    /**
     * Where each phase stood before; -1 where it did not. Of phases with one name the first stands for the first.
     */
    private static List<Integer> places(List<Phase> before, List<Phase> after) {
        List<Integer> places = new ArrayList<>();
        for (Phase phase : after) {
            places.add(IntStream.range(0, before.size())
                    .filter(at -> before.get(at).name().equals(phase.name()) && !places.contains(at))
                    .findFirst()
                    .orElse(-1));
        }
        return places;
    }

    private static void changed(List<ProgramChange> changes, Phase before, Phase after) {
        for (Count count : Count.values()) {
            int was = count.of(before);
            int is = count.of(after);
            if (was != is) {
                changes.add(new Counted(after.name(), count, was, is));
            }
        }
        if (!before.routes().equals(after.routes())) {
            changes.add(new Rerouted(after.name(), after.routes()));
        }
        if (!Objects.equals(before.gate(), after.gate())) {
            changes.add(new Gated(after.name(), after.gate()));
        }
        if (!before.aim().equals(after.aim())) {
            changes.add(new Aimed(after.name()));
        }
    }
}
