package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GranularityTest {

    private static double[] row(double... items) {
        return items;
    }

    /** Shrout and Fleiss 1979, table 2: six targets, four judges; table 4 prints ICC(3,4) as 0.91. */
    private static final List<double[]> SHROUT_FLEISS = List.of(
            row(9, 2, 5, 8), row(6, 1, 3, 2), row(8, 4, 6, 8), row(7, 1, 2, 6), row(10, 5, 6, 9), row(6, 2, 4, 7));

    @Test
    void thePublishedExample() {
        assertThat(Granularity.icc(SHROUT_FLEISS).orElseThrow()).isCloseTo(0.91, within(0.005));
    }

    @Test
    void itemsThatMoveAsOneAreNotToldApart() {
        List<double[]> rows = List.of(row(1, 2, 3), row(4, 5, 6), row(2, 3, 4));
        assertThat(Granularity.of(rows).orElseThrow()).isCloseTo(0, within(1e-12));
    }

    @Test
    void anItemsOwnLevelDoesNotMatter() {
        List<double[]> raised =
                SHROUT_FLEISS.stream().map(row -> row(row[0] + 50, row[1], row[2] - 3, row[3])).toList();
        assertThat(Granularity.of(raised).orElseThrow())
                .isCloseTo(Granularity.of(SHROUT_FLEISS).orElseThrow(), within(1e-12));
    }

    @Test
    void theOrderOfOccasionsDoesNotMatter() {
        assertThat(Granularity.of(SHROUT_FLEISS.reversed()).orElseThrow())
                .isCloseTo(Granularity.of(SHROUT_FLEISS).orElseThrow(), within(1e-12));
    }

    @Test
    void opposingItemsPassOne() {
        List<double[]> rows = List.of(row(1, 6), row(5, 1), row(2, 6));
        assertThat(Granularity.of(rows).orElseThrow()).isGreaterThan(1);
    }

    @Test
    void thereIsNoAnswerWithoutRowsItemsOrMovement() {
        assertThat(Granularity.of(List.of())).isEmpty();
        assertThat(Granularity.of(List.of(row(1, 2, 3)))).isEmpty();
        assertThat(Granularity.of(List.of(row(1), row(2)))).isEmpty();
        assertThat(Granularity.of(List.of(row(4, 4, 4), row(4, 4, 4)))).isEmpty();
    }
}
