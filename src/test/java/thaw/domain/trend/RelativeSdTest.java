package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelativeSdTest {

    private static final Scale PERCENT = new Scale(0, 100);

    @Test
    void theWidestSwingThereIsComesToOne() {
        assertThat(RelativeSd.of(PERCENT, 0, 100, 0, 100).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(RelativeSd.of(PERCENT, 0, 0, 0, 100).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(RelativeSd.of(PERCENT, 0, 40, 100).orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aHandMadeSeries() {
        // mean 20 of four: floor(4 * 0.2) = 0 at the top, 3 at 0, the rest 80: variance 4800 / 3
        assertThat(RelativeSd.of(PERCENT, 10, 20, 20, 30).orElseThrow())
                .isCloseTo(Math.sqrt(200.0 / 4800), within(1e-12));
    }

    @Test
    void aConstantInsideHasNoneAndAtAnEndOfTheScaleNoAnswer() {
        assertThat(RelativeSd.of(PERCENT, 40, 40, 40).orElseThrow()).isZero();
        assertThat(RelativeSd.of(PERCENT, 0, 0, 0)).isEmpty();
        assertThat(RelativeSd.of(PERCENT, 100, 100, 100)).isEmpty();
    }

    @Test
    void movingValuesAndScaleTogetherChangesNothing() {
        double[] x = {12, 47, 33, 90, 8};
        double[] moved = Arrays.stream(x).map(value -> value * 0.06 + 1).toArray();
        assertThat(RelativeSd.of(new Scale(1, 7), moved).orElseThrow())
                .isCloseTo(RelativeSd.of(PERCENT, x).orElseThrow(), within(1e-9));
    }

    @Test
    void turningTheScaleRoundChangesNothing() {
        double[] x = {12, 47, 33, 90, 8};
        double[] turned = Arrays.stream(x).map(value -> 100 - value).toArray();
        assertThat(RelativeSd.of(PERCENT, turned).orElseThrow())
                .isCloseTo(RelativeSd.of(PERCENT, x).orElseThrow(), within(1e-9));
    }

    @Test
    void noSeriesSwingsMoreThanItCan() {
        Random random = new Random(7);
        for (int series = 0; series < 500; series++) {
            double[] x = random.doubles(2 + random.nextInt(12))
                    .map(u -> u < 0.3 ? 0 : u > 0.7 ? 100 : u * 100)
                    .toArray();
            double sd = Moments.sd(x).orElseThrow();
            double share = RelativeSd.of(PERCENT, x).orElse(0);
            assertThat(share).isBetween(0.0, 1.0);
            assertThat(share > 0).isEqualTo(sd > 0);
        }
    }

    @Test
    void aValueOffTheScaleIsRefused() {
        assertThatThrownBy(() -> RelativeSd.of(PERCENT, 20, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(7, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
