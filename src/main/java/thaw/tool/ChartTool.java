package thaw.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import thaw.domain.trend.Baseline;
import thaw.domain.trend.ControlChart;
import thaw.domain.trend.CusumChart;
import thaw.domain.trend.EwmaChart;
import thaw.domain.trend.Moments;
import thaw.domain.trend.Scale;

/**
 * The control chart of one column's day averages. The chart begins on the first day of the file at the mean of the
 * baseline days; {@code signal_days} are the days on which it is out upwards, {@code low_signal_days} downwards. Days
 * without a value neither move it nor signal. With {@code --lo} and {@code --hi} the SD is at least 5 % of that scale,
 * as it is in the app; {@code sd} is the one that the chart works with.
 */
final class ChartTool implements Tool {

    @Override
    public void run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        ChartSettings settings = ChartSettings.of(arguments);
        CsvTable table = CsvTable.read(settings.file());
        SortedMap<Long, Double> averages =
                averages(table, table.column(settings.day()), table.column(settings.value()), settings.span());
        Baseline baseline = baseline(averages, settings);
        ControlChart chart = settings.isCusum()
                ? CusumChart.standard(baseline)
                : new EwmaChart(baseline, settings.lambda(), settings.width());
        Json.print(answer(chart.over(averages), baseline, settings), out);
    }

    private static Map<String, @Nullable Object> answer(
            List<ControlChart.Point> points, Baseline baseline, ChartSettings settings) {
        List<Object> high = days(points, ControlChart.State::isHigh, settings.span());
        List<Object> low = days(points, ControlChart.State::isLow, settings.span());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("chart", settings.isCusum() ? "cusum" : "ewma");
        answer.put("mu", baseline.mu());
        answer.put("sd", baseline.sd());
        answer.put("n_baseline", baseline.n());
        answer.put("n_days", points.size());
        answer.put("first_signal_day", high.isEmpty() ? null : high.getFirst());
        answer.put("signal_days", high);
        answer.put("low_signal_days", low);
        return answer;
    }

    private static List<Object> days(
            List<ControlChart.Point> points, Predicate<ControlChart.State> isOut, ChartSettings.Span span) {
        return points.stream()
                .filter(point -> isOut.test(point.state()))
                .map(point -> Day.printed(point.day(), span.first().isDate()))
                .toList();
    }

    private static SortedMap<Long, Double> averages(
            CsvTable table, CsvTable.Column day, CsvTable.Column value, ChartSettings.Span span) {
        SortedMap<Long, List<Double>> values = new TreeMap<>();
        for (CsvTable.Row row : table.rows()) {
            OptionalDouble number = row.number(value);
            if (number.isPresent()) {
                Day on = row.day(day).orElseThrow(() -> row.wrong(day, "The day is missing."));
                if (on.isDate() != span.first().isDate()) {
                    throw row.wrong(day, "The days here and in --baseline are not of one kind, number or date.");
                }
                values.computeIfAbsent(on.number(), first -> new ArrayList<>()).add(number.getAsDouble());
            }
        }
        SortedMap<Long, Double> averages = new TreeMap<>();
        values.forEach((on, all) -> averages.put(on, Moments.mean(array(all)).getAsDouble()));
        return averages;
    }

    private static Baseline baseline(SortedMap<Long, Double> averages, ChartSettings settings) {
        ChartSettings.Span span = settings.span();
        double[] values = array(averages.subMap(span.first().number(), span.last().number() + 1).values());
        OptionalDouble sd = Moments.sd(values);
        if (sd.isEmpty()) {
            throw new InputException("Days with a value in the baseline: " + values.length + ". It needs 2 or more.");
        }
        double used = Math.max(sd.getAsDouble(), settings.scale().map(Scale::smallestSd).orElse(0.0));
        if (used == 0) {
            throw new InputException("The baseline does not vary. Give the scale with --lo and --hi."
                    + " Five percent of it then stands for its SD.");
        }
        return new Baseline(Moments.mean(values).getAsDouble(), used, values.length);
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
