package thaw.domain.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thaw.domain.program.Postponing.Slot;

class PostponingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void whatLiesFarEnoughAwayStaysWhereItIs() {
        List<Slot> plan = plan(1, 3, 0, 6);
        assertThat(Postponing.move(List.of(), plan, MONDAY.plusDays(2))).isEqualTo(days(2, 6));
    }

    @Test
    void theNextOnesMoveAlongAsFarAsTheirRestAsks() {
        List<Slot> plan = plan(1, 3, 0, 2, 4, 7);
        assertThat(Postponing.move(List.of(), plan, MONDAY.plusDays(1))).isEqualTo(days(1, 3, 5, 8));
    }

    @Test
    void aWeekHoldsNoMoreThanItsSessionsWithThoseThatWereDone() {
        List<Slot> plan = plan(0, 2, 0, 3);
        List<LocalDate> done = List.of(MONDAY.minusDays(2));
        assertThat(Postponing.move(done, plan, MONDAY.plusDays(1))).isEqualTo(days(1, 5));
    }

    @Test
    void aSessionMovesForwardsAndByAWeekAtMost() {
        List<Slot> plan = plan(1, 3, 0, 2);
        for (int days : List.of(-1, 0, 8)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Postponing.move(List.of(), plan, MONDAY.plusDays(days)));
        }
    }

    @Test
    void orderRestAndTheWeeksMeasureHoldForEveryPlanAndDay() {
        Random random = new Random(7);
        for (int trial = 0; trial < 5_000; trial++) {
            int rest = random.nextInt(4);
            int aWeek = 1 + random.nextInt(7 / (rest + 1));
            List<Slot> plan = evenPlan(random, rest, aWeek);
            List<LocalDate> days =
                    Postponing.move(List.of(), plan, plan.getFirst().day().plusDays(1 + random.nextInt(7)));
            assertThat(days).hasSameSizeAs(plan).isSorted().doesNotHaveDuplicates();
            for (int i = 0; i < days.size(); i++) {
                assertThat(days.get(i)).isAfterOrEqualTo(plan.get(i).day());
                if (i > 0) {
                    assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).isGreaterThan(rest);
                }
                if (i >= aWeek) {
                    assertThat(days.get(i)).isAfterOrEqualTo(days.get(i - aWeek).plusDays(7));
                }
            }
        }
    }

    private static List<Slot> evenPlan(Random random, int rest, int aWeek) {
        List<Slot> plan = new ArrayList<>();
        int sessions = 1 + random.nextInt(12);
        for (int i = 0; i < sessions; i++) {
            plan.add(new Slot(MONDAY.plusDays(i / aWeek * 7L + i % aWeek * 7L / aWeek), rest, aWeek));
        }
        return plan;
    }

    private static List<Slot> plan(int rest, int aWeek, int... days) {
        return days(days).stream().map(day -> new Slot(day, rest, aWeek)).toList();
    }

    private static List<LocalDate> days(int... days) {
        return Arrays.stream(days).mapToObj(MONDAY::plusDays).toList();
    }
}
