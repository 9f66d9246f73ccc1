package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SuddenGainsTest {

    private static final double NONE = Double.NaN;

    private static SuddenGains.Found in(double... scores) {
        List<OptionalDouble> course = Arrays.stream(scores)
                .mapToObj(score -> Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score))
                .toList();
        return new SuddenGains(6, Minimums.STANDARD).in(course);
    }

    private static SuddenGains.Found gains(SuddenGains.Gain... gains) {
        return new SuddenGains.Found.Gains(List.of(gains));
    }

    @Test
    void aLargeLastingFallIsFound() {
        assertThat(in(20, 19, 20, 10, 11, 10)).isEqualTo(gains(new SuddenGains.Gain(2, 20, 10)));
    }

    @Test
    void aFallBelowTheCutIsNone() {
        assertThat(in(20, 20, 20, 14.5, 14, 14)).isEqualTo(gains());
    }

    @Test
    void aFallOfLessThanAQuarterIsNone() {
        assertThat(in(40, 40, 40, 32, 32, 32)).isEqualTo(gains());
        assertThat(in(32, 32, 32, 24, 24, 24)).isEqualTo(gains(new SuddenGains.Gain(2, 32, 24)));
    }

    @Test
    void aFallThatDoesNotLastIsNone() {
        assertThat(in(20, 19, 20, 10, 21, 19)).isEqualTo(gains());
    }

    @Test
    void fewerScoresAskForMore() {
        // means 18 and 10 apart by 8; pooled SD 2 of six scores (2.776 x 2 = 5.6), 2.449 of four (4.303 x 2.449 = 10.5)
        assertThat(in(16, 18, 20, 8, 10, 12)).isEqualTo(gains(new SuddenGains.Gain(2, 20, 8)));
        assertThat(in(NONE, 16, 20, 8, 12, NONE, 12)).isEqualTo(gains());
    }

    @Test
    void aMissingScoreNextToTheStepLeavesNoStep() {
        assertThat(in(20, 20, 20, NONE, 10, 10, 10)).isEqualTo(gains());
    }

    @Test
    void fiveRatedSessionsAreNeeded() {
        assertThat(in(20, 20, NONE, 10, 10)).isEqualTo(new SuddenGains.Found.TooFew(4, 5));
        assertThat(in(20, 20, 20, 10, 10)).isEqualTo(gains(new SuddenGains.Gain(2, 20, 10)));
    }

    @Test
    void oneScoreOnASideIsNotEnough() {
        assertThat(in(20, 10, 10, 10, 10)).isEqualTo(gains());
    }
}
