package thaw.domain.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thaw.domain.practice.Route;
import thaw.domain.program.DraftFinding.Problem;

class ProgramDraftTest {

    private static final ProgramId ID = new ProgramId(new UUID(0, 1));
    private static final PhaseDraft GROUND = PhaseDraft.of(PhaseKind.GROUND, "Ground", "Arrive.");
    private static final PhaseDraft BODY = PhaseDraft.of(PhaseKind.BODY, "Body", "Notice.");
    private static final ProgramDraft READY = new ProgramDraft("Name", "For somebody.", List.of(GROUND, BODY));

    private static ProgramDraft with(PhaseDraft... phases) {
        return new ProgramDraft("Name", "For somebody.", List.of(phases));
    }

    private static PhaseDraft rhythm(@Nullable Integer weeks, @Nullable Integer sessions, @Nullable Integer rest) {
        return new PhaseDraft("Phase", "Aim.", weeks, sessions, rest, List.of(Route.GROUNDING), false, null, null);
    }

    private static PhaseDraft gate(@Nullable Integer sessions, @Nullable Integer overwhelm) {
        return new PhaseDraft("Phase", "Aim.", 2, 2, 1, List.of(Route.GROUNDING), true, sessions, overwhelm);
    }

    private static List<Problem> problems(ProgramDraft draft) {
        return draft.findings().stream().map(DraftFinding::problem).toList();
    }

    @Test
    void whateverIsReadyMakesAProgramAndWhateverIsNotMakesNone() {
        RandomGenerator chance = new SplittableRandom(7);
        List<ProgramDraft> drafts = IntStream.range(0, 3_000).mapToObj(number -> any(chance)).toList();
        assertThat(drafts).allSatisfy(draft -> {
            if (draft.lacksNothing()) {
                assertThat(draft.toProgram(ID, 1).weeks()).isEqualTo(draft.weeks());
            } else {
                assertThatThrownBy(() -> draft.toProgram(ID, 1)).isInstanceOf(IllegalStateException.class);
            }
        });
        assertThat(drafts.stream().filter(ProgramDraft::lacksNothing).count()).isBetween(100L, 2_900L);
    }

    private static ProgramDraft any(RandomGenerator chance) {
        List<PhaseDraft> phases = new ArrayList<>();
        for (int at = chance.nextInt(4); at > 0; at--) {
            phases.add(new PhaseDraft(
                    chance.nextInt(9) == 0 ? " " : "Phase", "Aim.", number(chance, 28), number(chance, 4), number(chance, 3),
                    chance.nextInt(9) == 0 ? List.of() : List.of(Route.SENSORY), chance.nextBoolean(),
                    number(chance, 20), number(chance, 12)));
        }
        return new ProgramDraft("Name", "For somebody.", phases);
    }

    private static @Nullable Integer number(RandomGenerator chance, int most) {
        return chance.nextInt(12) == 0 ? null : Integer.valueOf(chance.nextInt(most));
    }

    @Test
    void aReleasedProgramIsTheSameDraftAgain() {
        Program program = READY.toProgram(ID, 3);
        assertThat(program.version()).isEqualTo(3);
        assertThat(program.phases()).extracting(Phase::gate).containsExactly(new PhaseGate(3, 4), null);
        assertThat(ProgramDraft.of(program).toProgram(ID, 3)).isEqualTo(program);
        assertThat(ProgramDraft.of(program).named("Other").name()).isEqualTo("Other");
    }

    @Test
    void whatIsMissingIsSaidWhereItIs() {
        assertThat(problems(ProgramDraft.empty()))
                .containsExactly(Problem.NAME_MISSING, Problem.DESCRIPTION_MISSING, Problem.NO_PHASE);
        assertThat(with(GROUND, rhythm(null, 0, 7)).findings()).containsExactly(
                new DraftFinding(1, Problem.WEEKS_RANGE), new DraftFinding(1, Problem.SESSIONS_RANGE),
                new DraftFinding(1, Problem.REST_RANGE));
        assertThat(problems(with(rhythm(27, 1, 1)))).containsExactly(Problem.WEEKS_RANGE);
        assertThat(problems(with(rhythm(1, 4, 1)))).containsExactly(Problem.DOES_NOT_FIT);
        assertThat(problems(new ProgramDraft("x".repeat(101), "x".repeat(501), List.of(GROUND))))
                .containsExactly(Problem.NAME_LONG, Problem.DESCRIPTION_LONG);
        assertThat(problems(with(new PhaseDraft("", "x".repeat(301), 1, 1, 0, List.of(), false, null, null))))
                .containsExactly(Problem.PHASE_NAME_MISSING, Problem.AIM_LONG, Problem.NO_ROUTE);
        assertThat(problems(with(IntStream.range(0, 21).mapToObj(at -> rhythm(6, 1, 0)).toArray(PhaseDraft[]::new))))
                .containsExactly(Problem.TOO_MANY_PHASES, Problem.TOO_LONG);
    }

    @Test
    void aGateIsLookedAtWhereSomethingFollows() {
        assertThat(problems(with(gate(null, 11), BODY)))
                .containsExactly(Problem.GATE_SESSIONS_RANGE, Problem.GATE_OVERWHELM_RANGE);
        assertThat(problems(with(gate(null, 11)))).isEmpty();
        assertThat(with(gate(null, 11)).toProgram(ID, 1).phases().getFirst().gate()).isNull();
    }

    @Test
    void aRemarkBlocksNothing() {
        assertThat(problems(with(gate(5, 4), BODY))).containsExactly(Problem.GATE_BEYOND);
        assertThat(problems(with(rhythm(2, 5, 0)))).containsExactly(Problem.STRONG_WEEK);
        assertThat(problems(with(PhaseDraft.of(PhaseKind.CONNECTION, "Near", "Near.")))).containsExactly(Problem.NOT_GROUNDED);
        assertThat(with(gate(5, 4), BODY).lacksNothing()).isTrue();
    }

    @Test
    void changesAreToldByTheNamesOfThePhases() {
        Program before = READY.toProgram(ID, 1);
        PhaseDraft longer = new PhaseDraft("Body", "Feel.", 4, 3, 0, List.of(Route.BODY), true, 2, 5);
        PhaseDraft senses = PhaseDraft.of(PhaseKind.SENSES, "Senses", "Hear.");
        Program after = new ProgramDraft("Other", "For somebody.", List.of(longer, senses, GROUND)).toProgram(ID, 2);
        assertThat(ProgramChange.between(before, after)).containsExactly(
                new ProgramChange.Renamed("Name"),
                new ProgramChange.Counted("Body", ProgramChange.Count.WEEKS, 2, 4),
                new ProgramChange.Counted("Body", ProgramChange.Count.SESSIONS, 2, 3),
                new ProgramChange.Counted("Body", ProgramChange.Count.REST, 1, 0),
                new ProgramChange.Rerouted("Body", List.of(Route.BODY)),
                new ProgramChange.Gated("Body", new PhaseGate(2, 5)),
                new ProgramChange.Aimed("Body"),
                new ProgramChange.PhaseAdded("Senses"),
                new ProgramChange.Gated("Ground", null),
                new ProgramChange.Reordered());
        assertThat(ProgramChange.between(after, after)).isEmpty();
        assertThat(ProgramChange.between(before, new ProgramDraft("Name", "Other.", List.of(BODY)).toProgram(ID, 2)))
                .containsExactly(new ProgramChange.Described(), new ProgramChange.PhaseRemoved("Ground"));
    }
}
