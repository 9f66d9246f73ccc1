package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationsTest {

    private static final DoseChange.Type DOWN = DoseChange.Type.STEP_DOWN;

    @ParameterizedTest
    @CsvSource({"15, D1", "14, D1 D5c", "13, D1 D5c"})
    void twoStepDownsWithinFourteenDaysAreEnough(int ago, String rules) {
        assertThat(Calm.rules(flooded(2).and(DOWN, 10 - ago).and(DOWN, 7).decide())).isEqualTo(rules);
    }

    @Test
    void oneStepDownBeforeIsOne() {
        assertThat(Calm.line(flooded(2).and(DOWN, 7).decide())).startsWith("STEP_DOWN 1 grounding rules D1 ");
    }

    @Test
    void withoutAStepDownThereIsNothingToEscalate() {
        assertThat(Calm.rules(Calm.course().and(DOWN, 7).and(DOWN, 8).decide())).isEmpty();
    }

    @Test
    void todaysStepDownCountsAmongTheTwo() {
        assertThat(Calm.rules(flooded(2).and(DOWN, 10).and(DOWN, 7).decide())).isEqualTo("D1 D5c");
    }

    @Test
    void atLevelOneAStepDownIsGroundingUntilTheTherapistEndsIt() {
        Decision decision = flooded(1).decide();

        assertThat(Calm.line(decision))
                .isEqualTo("HOLD 1 grounding rules D1 R5 blocked U1 U2 U3 notices same_day:D1");
        assertThat(decision.clientText()).isEqualTo("pacing.client.R5");
    }

    @Test
    void atLevelTwoAStepDownGoesToLevelOne() {
        assertThat(Calm.line(flooded(2).decide())).startsWith("STEP_DOWN 1 grounding rules D1 ");
    }

    @Test
    void aPauseAtLevelOneIsAPause() {
        assertThat(Calm.rules(flooded(1).gates(Gate.DANGER.open()).decide())).isEqualTo("G2 D1");
    }

    @Test
    void theSecondStepDownOfADayIsHeld() {
        Decision decision = flooded(2).and(DOWN, 10).decide();

        assertThat(Calm.line(decision)).startsWith("HOLD 2 grounding rules D1 R6 ").endsWith(" notices same_day:D1");
        assertThat(decision.clientText()).isEqualTo("pacing.client.D1");
    }

    @Test
    void yesterdaysStepDownHoldsNothing() {
        assertThat(Calm.line(flooded(2).and(DOWN, 9).decide())).startsWith("STEP_DOWN 1 grounding rules D1 ");
    }

    @Test
    void aStepDownByTheTherapistDoesNotHoldTheLawBack() {
        assertThat(Calm.line(flooded(2).and(new DoseChange(10, DOWN, false)).decide()))
                .startsWith("STEP_DOWN 1 grounding rules D1 ");
    }

    /** Setting a ceiling brings the level down to it ({@link TherapistActTest}); no rule of the law does. */
    @Test
    void aLevelAboveTheCeilingIsHeldAndNeverRaised() {
        assertThat(Calm.line(Calm.course().level(4).more(draft -> draft.ceiling(new Ceiling(2))).decide()))
                .startsWith("HOLD 4 ").contains("U5c");
    }

    private static Calm flooded(int level) {
        return Calm.course().level(level).with(Calm.session(10, level, 8.0, 1.0, 8.0));
    }
}
