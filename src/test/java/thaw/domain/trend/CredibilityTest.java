package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CredibilityTest {

    /** Worked by hand from the formulas: means 1, 2 and 4 of three values each, all with variance 1. */
    @Test
    void aSmallExampleComesOutAsByHand() {
        Credibility credibility = of(new double[] {0, 1, 2}, new double[] {1, 2, 3}, new double[] {3, 4, 5});
        double mean = 7.0 / 3;
        double spread = 3 * (Math.pow(1 - mean, 2) + Math.pow(2 - mean, 2) + Math.pow(4 - mean, 2));
        double between = (spread - 2) / 6;
        assertThat(credibility.within()).isCloseTo(1, within(1e-12));
        assertThat(credibility.between()).isCloseTo(between, within(1e-12));
        assertThat(credibility.weight(3)).isCloseTo(3.0 / 13, within(1e-12));
        assertThat(credibility.drawn(4, 3)).isCloseTo(mean + 3.0 / 13 * (4 - mean), within(1e-12));
    }

    @Test
    void twoSessionsCountForASixthAtMostHoweverWellTheyLook() {
        Credibility credibility = of(new double[] {10, 10}, new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertThat(credibility.weight(2)).isLessThanOrEqualTo(1.0 / 6);
        assertThat(credibility.drawn(10, 2)).isLessThan(5);
    }

    @Test
    void groupsThatDifferNoMoreThanChanceAllHaveTheCommonMean() {
        Credibility credibility = of(new double[] {0, 10, 5}, new double[] {10, 0, 6}, new double[] {5, 4, 6});
        assertThat(credibility.between()).isZero();
        assertThat(credibility.drawn(9, 50)).isEqualTo(credibility.common());
    }

    @Test
    void oneGroupAloneAndSingleValuesSayNothingOfDifferences() {
        assertThat(of(new double[] {1, 2, 3}).weight(3)).isZero();
        assertThat(of(new double[] {1}, new double[] {9}).weight(1)).isZero();
        assertThat(Credibility.of(List.of())).isEmpty();
        assertThat(Credibility.of(List.of(new double[0]))).isEmpty();
    }

    @Test
    void aDrawnNumberLiesBetweenItsOwnAndTheCommonMeanAndNearsItsOwnWithMoreSessions() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            Credibility credibility = of(groups(random));
            double own = random.nextDouble(-10, 10);
            double before = 0;
            for (int n = 1; n < 200; n += 7) {
                double drawn = credibility.drawn(own, n);
                assertThat(drawn).isBetween(
                        Math.min(own, credibility.common()) - 1e-9, Math.max(own, credibility.common()) + 1e-9);
                assertThat(credibility.weight(n)).isBetween(before, 1.0).isLessThanOrEqualTo(n / (n + 10.0));
                before = credibility.weight(n);
            }
        }
    }

    @Test
    void theOrderOfRoutesAndTheirUnitDoNotMatter() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            double[][] groups = groups(random);
            Credibility credibility = of(groups);
            List<double[]> shuffled = new ArrayList<>(List.of(groups));
            Collections.shuffle(shuffled, random);
            assertThat(of(shuffled.toArray(double[][]::new)).drawn(3, 5))
                    .isCloseTo(credibility.drawn(3, 5), within(1e-9));
            double[][] moved = Arrays.stream(groups)
                    .map(group -> Arrays.stream(group).map(value -> 10 * value + 3).toArray())
                    .toArray(double[][]::new);
            assertThat(of(moved).drawn(10 * 3 + 3, 5)).isCloseTo(10 * credibility.drawn(3, 5) + 3, within(1e-6));
        }
    }

    private static double[][] groups(Random random) {
        return random.ints(random.nextInt(1, 8), 0, 12)
                .mapToObj(size -> {
                    double center = random.nextDouble(-3, 3);
                    return random.doubles(size + 1).map(value -> center + value).toArray();
                })
                .toArray(double[][]::new);
    }

    private static Credibility of(double[]... groups) {
        return Credibility.of(List.of(groups)).orElseThrow();
    }
}
