package thaw.domain.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thaw.domain.practice.Route;

class LaidPlanTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final PhaseGate GATE = new PhaseGate(3, 4);
    private static final Program PROGRAM = program(GATE, null, GATE, null);

    /** Phases of two weeks with two sessions each. */
    private static Program program(@Nullable PhaseGate... gates) {
        List<Phase> phases = java.util.stream.Stream.of(gates)
                .map(gate -> new Phase("Phase", "Aim.", 2, 2, 1, List.of(Route.GROUNDING, Route.SENSORY), gate))
                .toList();
        return new Program(new ProgramId(new UUID(0, 1)), "Name", "Words.", 1, phases);
    }

    private static LocalDate day(int afterStart) {
        return START.plusDays(afterStart);
    }

    @Test
    void behindAClosedGateNothingIsPlanned() {
        LaidPlan plan = LaidPlan.begin(PROGRAM, START);
        assertThat(plan.phases()).containsExactly(new LaidPhase(0, day(0), day(13)));
        assertThat(plan.gate()).contains(GATE);
        assertThat(plan.days(null)).extracting(PlannedDay::phase).containsOnly(0).hasSize(4);
        assertThat(plan.lastDay()).isEqualTo(PROGRAM.lastDay(START));
    }

    @Test
    void aWholeProgramIsLaidAsIfEachGateOpenedInTime() {
        List<PlannedDay> days = PlanOfDays.of(PROGRAM, START);
        assertThat(days).hasSize(16).extracting(PlannedDay::day).isSorted().doesNotHaveDuplicates();
        assertThat(days.get(4)).isEqualTo(new PlannedDay(day(14), 1, Route.GROUNDING));
        assertThat(days).isEqualTo(PlanOfDays.of(program(null, null, null, null), START));
    }

    @Test
    void onALaterDayEveryGateUntilThenHasOpened() {
        assertThat(LaidPlan.until(PROGRAM, START, day(13)).last().phase()).isZero();
        assertThat(LaidPlan.until(PROGRAM, START, day(14)).last().phase()).isEqualTo(2);
        assertThat(LaidPlan.until(PROGRAM, START, day(41)).last().phase()).isEqualTo(2);
        assertThat(LaidPlan.until(PROGRAM, START, day(42)).last().phase()).isEqualTo(3);
    }

    @Test
    void whileTheGateIsClosedThePhaseGoesOnByWeeksAndTheProgramEndsLater() {
        LaidPlan plan = LaidPlan.begin(PROGRAM, START);
        assertThat(plan.goingOn(day(13))).isEqualTo(plan);
        LaidPlan longer = plan.goingOn(day(14));
        assertThat(longer.last()).isEqualTo(new LaidPhase(0, day(0), day(20)));
        assertThat(longer.days(null)).startsWith(plan.days(null).toArray(PlannedDay[]::new)).hasSize(6);
        assertThat(longer.days(null).getLast().route()).isEqualTo(Route.SENSORY);
        assertThat(longer.lastDay()).isEqualTo(PROGRAM.lastDay(START).plusWeeks(1));
        assertThat(longer.goingOn(day(40)).last().until()).isEqualTo(day(41));
    }

    @Test
    void withoutAClosedGateNothingGoesOn() {
        LaidPlan whole = LaidPlan.whole(PROGRAM, START);
        assertThat(whole.goingOn(day(1000))).isEqualTo(whole);
        assertThatThrownBy(() -> whole.open(START)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void openedInTimeTheNextPhaseBeginsWhenTheWeeksAreOverAndReachesToTheNextGate() {
        LaidPlan open = LaidPlan.begin(PROGRAM, START).goingOn(day(14)).open(day(13));
        assertThat(open.phases()).containsExactly(
                new LaidPhase(0, day(0), day(13)), new LaidPhase(1, day(14), day(27)), new LaidPhase(2, day(28), day(41)));
        assertThat(LaidPlan.begin(PROGRAM, START).open(START)).isEqualTo(open);
    }

    @Test
    void openedLateTheNextPhaseBeginsTomorrow() {
        LaidPlan open = LaidPlan.begin(PROGRAM, START).goingOn(day(30)).open(day(24));
        assertThat(open.phases()).startsWith(new LaidPhase(0, day(0), day(24)), new LaidPhase(1, day(25), day(38)));
        assertThat(open.lastDay()).isEqualTo(PROGRAM.lastDay(START).plusDays(11));
        assertThat(open.on(day(24)).phase()).isZero();
        assertThat(open.on(day(25)).phase()).isEqualTo(1);
        assertThat(open.on(day(500)).phase()).isEqualTo(2);
    }

    @Test
    void aChangeForTheClientHoldsFromItsDayOnAndAcrossGates() {
        PlanChange change = new PlanChange(day(7), 1, 2, List.of(Route.CREATIVE));
        List<PlannedDay> days = LaidPlan.begin(PROGRAM, START).open(START).days(change);
        assertThat(days).extracting(PlannedDay::day)
                .containsExactly(day(0), day(3), day(7), day(14), day(21), day(28), day(35));
        assertThat(days.subList(2, 7)).extracting(PlannedDay::route).containsOnly(Route.CREATIVE);
    }

    @Test
    void whatIsNoGateAndNoProgramIsRefused() {
        assertThatThrownBy(() -> program(null, GATE)).hasMessageContaining("nothing behind");
        for (int[] gate : new int[][] {{0, 4}, {101, 4}, {3, -1}, {3, 11}}) {
            assertThatThrownBy(() -> new PhaseGate(gate[0], gate[1])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new LaidPhase(0, day(1), day(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LaidPlan(PROGRAM, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
