package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    private static final Baseline UNIT = new Baseline(0, 1, 14);

    private static SortedMap<Long, Double> days(double... values) {
        SortedMap<Long, Double> days = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            days.put(i + 1L, values[i]);
        }
        return days;
    }

    @Test
    void theAverageFollowsAndItsLimitsOpen() {
        EwmaChart.Smoothed first = EwmaChart.standard(UNIT).start().next(2);
        assertThat(first.z()).isCloseTo(0.4, within(1e-12));
        assertThat(first.upper()).isCloseTo(0.6, within(1e-12));
        EwmaChart.Smoothed second = first.next(2);
        assertThat(second.z()).isCloseTo(0.72, within(1e-12));
        assertThat(second.upper()).isCloseTo(0.6 * Math.sqrt(1.64), within(1e-12));
        assertThat(second.lower()).isEqualTo(-second.upper());
        assertThat(second.isHigh()).isFalse();
        assertThat(second.next(2).isHigh()).isTrue();
    }

    @Test
    void aDayWithoutAValueNeitherMovesTheChartNorSignals() {
        SortedMap<Long, Double> gap = days(4, 4, 4);
        gap.put(9L, 4.0);
        List<ControlChart.Point> points = EwmaChart.standard(UNIT).over(gap);
        assertThat(points).extracting(ControlChart.Point::day).containsExactly(1L, 2L, 3L, 9L);
        assertThat(points.getLast().state()).isEqualTo(
                EwmaChart.standard(UNIT).over(days(4, 4, 4, 4)).getLast().state());
    }

    @Test
    void theSumLetsSmallMovesGoAndAddsUpLargerOnes() {
        CusumChart chart = new CusumChart(UNIT, 0.5, 1);
        List<Double> up = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        ControlChart.State state = chart.start();
        for (double x : new double[] {1.5, 0.25, -2, -1}) {
            state = state.next(x);
            up.add(((CusumChart.Sums) state).up());
            down.add(((CusumChart.Sums) state).down());
        }
        assertThat(up).containsExactly(1.0, 0.75, 0.0, 0.0);
        assertThat(down).containsExactly(0.0, 0.0, 1.5, 2.0);
        assertThat(state.isLow()).isTrue();
        assertThat(state.isHigh()).isFalse();
    }

    @Test
    void onTheLimitIsNotOut() {
        assertThat(new CusumChart(UNIT, 0.5, 1).start().next(1.5).isHigh()).isFalse();
    }

    @Test
    void chartsSignalTheSameDaysUnderShiftAndScale() {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = 50 + 8 * Math.sin(i * 1.7) + (i > 30 ? 9 : 0);
        }
        double[] moved = Arrays.stream(values).map(x -> x / 20 + 1).toArray();
        assertThat(highDays(values, new Scale(0, 100))).isNotEmpty().isEqualTo(highDays(moved, new Scale(1, 6)));
    }

    private static List<Long> highDays(double[] values, Scale scale) {
        Baseline baseline = Baseline.of(Arrays.copyOf(values, 30), scale, Minimums.STANDARD).orElseThrow();
        List<Long> days = new ArrayList<>();
        for (ControlChart chart : List.of(EwmaChart.standard(baseline), CusumChart.standard(baseline))) {
            chart.over(days(values)).stream().filter(p -> p.state().isHigh()).forEach(p -> days.add(p.day()));
        }
        return days;
    }

    @Test
    void aBaselineNeedsFourteenValues() {
        double[] thirteen = new double[13];
        Arrays.setAll(thirteen, i -> i);
        assertThat(Baseline.of(thirteen, new Scale(0, 100), Minimums.STANDARD)).isEmpty();
    }

    @Test
    void aQuietBaselineSwingsByFivePercentOfTheScale() {
        double[] flat = new double[14];
        Arrays.fill(flat, 30);
        assertThat(Baseline.of(flat, new Scale(0, 100), Minimums.STANDARD)).contains(new Baseline(30, 5, 14));
    }

    @Test
    void settingsWithoutMeaningAreRefused() {
        assertThatThrownBy(() -> new Baseline(0, 0, 14)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EwmaChart(UNIT, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EwmaChart(UNIT, 0.2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CusumChart(UNIT, -1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
