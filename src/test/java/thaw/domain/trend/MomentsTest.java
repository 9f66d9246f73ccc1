package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] SEVEN = {3, 1, 4, 1, 5, 9, 2};

    @Test
    void levelAndSpreadOfASmallSeries() {
        assertThat(Moments.mean(SEVEN).orElseThrow()).isCloseTo(25 / 7.0, EXACT);
        assertThat(Moments.median(SEVEN).orElseThrow()).isEqualTo(3);
        assertThat(Moments.range(SEVEN).orElseThrow()).isEqualTo(8);
        assertThat(Moments.sd(SEVEN).orElseThrow()).isCloseTo(Math.sqrt((137 - 625 / 7.0) / 6), EXACT);
    }

    @Test
    void anEvenMedianIsTheMeanOfTheMiddleTwo() {
        assertThat(Moments.median(10, 1, 4, 2).orElseThrow()).isEqualTo(3);
    }

    @Test
    void aQuantileLiesOnTheLineBetweenTwoValues() {
        // h = 1 + 3 * 0.9 = 3.7: seven tenths of the way from the third value to the fourth
        assertThat(Moments.quantile(0.9, 10, 20, 30, 50).orElseThrow()).isCloseTo(44, EXACT);
        assertThat(Moments.quantile(0.1, 10, 20, 30, 50).orElseThrow()).isCloseTo(13, EXACT);
        assertThat(Moments.quantile(1, 10, 20, 30, 50).orElseThrow()).isEqualTo(50);
        assertThat(Moments.quantile(0, 10, 20, 30, 50).orElseThrow()).isEqualTo(10);
    }

    @Test
    void nothingComesFromNothing() {
        assertThat(Moments.mean()).isEmpty();
        assertThat(Moments.median()).isEmpty();
        assertThat(Moments.range()).isEmpty();
        assertThat(Moments.sd(5)).isEmpty();
        assertThat(Moments.correlation(new double[0], new double[0])).isEmpty();
        assertThat(Moments.slope(new double[0], new double[0])).isEmpty();
    }

    @Test
    void aLargeOffsetCostsNoDigits() {
        double[] far = Arrays.stream(SEVEN).map(x -> x + 1e9).toArray();
        assertThat(Moments.sd(far).orElseThrow()).isCloseTo(Moments.sd(SEVEN).orElseThrow(), EXACT);
    }

    @Test
    void spreadKeepsUnderShiftAndGrowsWithScale() {
        double[] moved = Arrays.stream(SEVEN).map(x -> -3 * x + 40).toArray();
        assertThat(Moments.sd(moved).orElseThrow()).isCloseTo(3 * Moments.sd(SEVEN).orElseThrow(), EXACT);
        assertThat(Moments.mean(moved).orElseThrow()).isCloseTo(40 - 3 * 25 / 7.0, EXACT);
        assertThat(Moments.correlation(SEVEN, moved).orElseThrow()).isCloseTo(-1, EXACT);
        assertThat(Moments.slope(SEVEN, moved).orElseThrow()).isCloseTo(-3, EXACT);
    }

    @Test
    void orderDoesNotMatterForLevelAndSpread() {
        double[] sorted = SEVEN.clone();
        Arrays.sort(sorted);
        assertThat(Moments.mean(sorted).orElseThrow()).isCloseTo(Moments.mean(SEVEN).orElseThrow(), EXACT);
        assertThat(Moments.sd(sorted).orElseThrow()).isCloseTo(Moments.sd(SEVEN).orElseThrow(), EXACT);
        assertThat(Moments.quantile(0.3, sorted)).isEqualTo(Moments.quantile(0.3, SEVEN));
    }

    @Test
    void aConstantSeriesHasNoSpreadAtAll() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        assertThat(Moments.mean(tenths).orElseThrow()).isEqualTo(0.1);
        assertThat(Moments.sd(tenths).orElseThrow()).isZero();
        assertThat(Moments.correlation(tenths, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})).isEmpty();
        assertThat(Moments.slope(tenths, tenths)).isEmpty();
    }

    @Test
    void roundingIsNotTakenForMovement() {
        assertThat(Moments.sd(0.1 + 0.2, 0.3, 0.3).orElseThrow()).isZero();
    }
}
