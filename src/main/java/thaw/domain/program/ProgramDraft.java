package thaw.domain.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import thaw.domain.program.DraftFinding.Problem;

/** A program that is being written. Anything may be missing; {@link #findings} says what is. */
public record ProgramDraft(String name, String description, List<PhaseDraft> phases) {

    /** The longest name of a program or a phase. */
    public static final int NAME_LIMIT = 100;

    /** The longest description. */
    public static final int DESCRIPTION_LIMIT = 500;

    /** The longest aim of a phase. */
    public static final int AIM_LIMIT = 300;

    /** The most phases. */
    public static final int MOST_PHASES = 20;

    /** The most weeks: two years. */
    public static final int MOST_WEEKS = 104;

    public ProgramDraft {
        phases = List.copyOf(phases);
    }

    /** Nothing yet. */
    public static ProgramDraft empty() {
        return new ProgramDraft("", "", List.of());
    }

    /** A released program, to be changed or copied. */
    public static ProgramDraft of(Program program) {
        return new ProgramDraft(
                program.name(), program.description(), program.phases().stream().map(PhaseDraft::of).toList());
    }

    /** The same under another name. */
    public ProgramDraft named(String other) {
        return new ProgramDraft(other, description, phases);
    }

    /** What is to be said of it, in the order of its fields; what is missing and what does not go together blocks. */
    public List<DraftFinding> findings() {
        List<DraftFinding> found = new ArrayList<>();
        PhaseDraft.text(found, DraftFinding.PROGRAM, name, NAME_LIMIT, Problem.NAME_MISSING, Problem.NAME_LONG);
        PhaseDraft.text(
                found, DraftFinding.PROGRAM, description, DESCRIPTION_LIMIT,
                Problem.DESCRIPTION_MISSING, Problem.DESCRIPTION_LONG);
        if (phases.isEmpty()) {
            found.add(new DraftFinding(DraftFinding.PROGRAM, Problem.NO_PHASE));
        }
        if (phases.size() > MOST_PHASES) {
            found.add(new DraftFinding(DraftFinding.PROGRAM, Problem.TOO_MANY_PHASES));
        }
        if (weeks() > MOST_WEEKS) {
            found.add(new DraftFinding(DraftFinding.PROGRAM, Problem.TOO_LONG));
        }
        IntStream.range(0, phases.size())
                .forEach(at -> found.addAll(phases.get(at).findings(at, at == phases.size() - 1)));
        return found;
    }

    /** How long it lasts as far as it says. */
    public int weeks() {
        return phases.stream().map(PhaseDraft::weeks).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    /** Whether it could be released, as far as the draft itself says. */
    public boolean lacksNothing() {
        return findings().stream().noneMatch(finding -> finding.problem().blocks());
    }

    /**
     * The program.
     *
     * @throws IllegalStateException when something that blocks is left
     */
    public Program toProgram(ProgramId id, int version) {
        if (!lacksNothing()) {
            throw new IllegalStateException("Something is missing in this program");
        }
        List<Phase> all = IntStream.range(0, phases.size())
                .mapToObj(at -> phases.get(at).toPhase(at == phases.size() - 1))
                .toList();
        return new Program(id, name.strip(), description.strip(), version, all);
    }
}
