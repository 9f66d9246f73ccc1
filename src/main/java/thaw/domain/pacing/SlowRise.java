package thaw.domain.pacing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.trend.Baseline;
import thaw.domain.trend.ControlChart;
import thaw.domain.trend.EwmaChart;
import thaw.domain.trend.Moments;
import thaw.domain.trend.Scale;

/**
 * D8: the control chart that tells a slow rise from the ups and downs that are usual for this person. The baseline is
 * the answered days before the program where there are enough of them, and otherwise the first answered days there are.
 */
final class SlowRise {

    private SlowRise() {}

    /**
     * On how many answered days in a row, up to the newest, the chart is out above. Days of the baseline never are.
     *
     * @param averages the day averages, up to the day in question
     * @param started  the day the program began; null when unknown
     */
    static int signalDays(
            SortedMap<Integer, Double> averages, @Nullable Integer started, Scale scale, Parameters parameters) {
        int needed = parameters.count(Parameter.D8_BASELINE_VALUES);
        long before = started == null
                ? 0
                : averages.keySet().stream().filter(day -> day < started).count();
        long length = Math.max(needed, before);
        return baseline(averages.values().stream().limit(length), needed, scale, parameters)
                .map(baseline -> new EwmaChart(
                        baseline, parameters.of(Parameter.D8_LAMBDA), parameters.of(Parameter.D8_WIDTH)))
                .map(chart -> outAtTheEnd(chart, averages.entrySet().stream().skip(length).map(Map.Entry::getValue)))
                .orElse(0);
    }

    private static Optional<Baseline> baseline(
            Stream<Double> values, int needed, Scale scale, Parameters parameters) {
        double[] first = values.mapToDouble(value -> value).toArray();
        if (first.length < Math.max(2, needed)) {
            return Optional.empty();
        }
        double floor = scale.width() * parameters.of(Parameter.D8_SD_FLOOR_PERCENT) / 100;
        double sd = Math.max(Moments.sd(first).orElse(0), floor);
        return Optional.of(new Baseline(Moments.mean(first).orElseThrow(), sd, first.length));
    }

    private static int outAtTheEnd(EwmaChart chart, Stream<Double> values) {
        ControlChart.State state = chart.start();
        int days = 0;
        for (double value : values.toList()) {
            state = state.next(value);
            days = state.isHigh() ? days + 1 : 0;
        }
        return days;
    }
}
