package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.pacing.TherapistAct.Refusal;
import thaw.domain.pacing.TherapistAct.Result;

class TherapistActTest {

    private static final Dose PAUSED = new Dose(new Intensity(3), new Ceiling(4), true, true, 0);

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 4"})
    void aStepUpIsOneLevelWithinTheCeiling(int level, int after) {
        assertThat(TherapistAct.apply(new TherapistAct.StepUp(), at(level, 4))).isEqualTo(changed(at(after, 4)));
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 5", "1, 1"})
    void aStepUpStopsAtTheCeiling(int level, int ceiling) {
        assertThat(TherapistAct.apply(new TherapistAct.StepUp(), at(level, ceiling)))
                .isEqualTo(new Result.Refused(Refusal.AT_CEILING));
    }

    @Test
    void nothingStepsUpThroughAPause() {
        assertThat(TherapistAct.apply(new TherapistAct.StepUp(), PAUSED))
                .isEqualTo(new Result.Refused(Refusal.PAUSED));
    }

    @Test
    void aStepDownIsOneLevelAndAtLevelOneGrounding() {
        assertThat(TherapistAct.apply(new TherapistAct.StepDown(), at(2, 4))).isEqualTo(changed(at(1, 4)));
        assertThat(TherapistAct.apply(new TherapistAct.StepDown(), at(1, 4)))
                .isEqualTo(changed(new Dose(new Intensity(1), new Ceiling(4), false, true, 0)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "5, 4"})
    void aPauseEndsOneLevelLowerWithTwoGroundingSessions(int level, int after) {
        Dose paused = new Dose(new Intensity(level), new Ceiling(5), true, true, 0);

        assertThat(TherapistAct.apply(new TherapistAct.Resume(), paused))
                .isEqualTo(changed(new Dose(new Intensity(after), new Ceiling(5), false, false, 2)));
    }

    @Test
    void onlyAPauseCanBeResumed() {
        assertThat(TherapistAct.apply(new TherapistAct.Resume(), at(2, 4)))
                .isEqualTo(new Result.Refused(Refusal.NOT_PAUSED));
    }

    @Test
    void aPauseIsGroundingAndStaysWhereItIs() {
        assertThat(TherapistAct.apply(new TherapistAct.Pause(), at(3, 4))).isEqualTo(changed(PAUSED));
    }

    @Test
    void aLowerCeilingTakesTheLevelWithItAndAHigherOneDoesNot() {
        assertThat(TherapistAct.apply(new TherapistAct.SetCeiling(new Ceiling(2)), at(3, 4)))
                .isEqualTo(changed(at(2, 2)));
        assertThat(TherapistAct.apply(new TherapistAct.SetCeiling(new Ceiling(5)), at(3, 4)))
                .isEqualTo(changed(at(3, 5)));
    }

    private static Dose at(int level, int ceiling) {
        return new Dose(new Intensity(level), new Ceiling(ceiling), false, false, 0);
    }

    private static Result changed(Dose dose) {
        return new Result.Changed(dose);
    }
}
