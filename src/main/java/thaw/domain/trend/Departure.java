package thaw.domain.trend;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A series that has left what is usual for this person: the control chart ({@link EwmaChart#standard}) was out above on
 * {@value #IN_A_ROW} answered days in a row. The baseline is that of the pacing law's rule D8: the answered days before
 * the program where there are enough of them, otherwise the first there are. Without a program, as in a history from a
 * file, it is the first {@value #WITHOUT_PROGRAM} answered days: four whole weeks. Those days never signal.
 *
 * @param firstDay the first of the first two days in a row that were out
 * @param outDays  how many of the days since were out
 * @param answered how many days since have a value, the first among them
 * @param still    whether the newest day is out
 */
public record Departure(long firstDay, int outDays, int answered, boolean still, Baseline baseline) {

    static final int IN_A_ROW = 2;
    static final int WITHOUT_PROGRAM = 28;

    /** The chart of the days after the baseline. */
    public record Watched(Baseline baseline, EwmaChart chart, List<ControlChart.Point> points) {}

    /**
     * Watches the day averages; empty where there are too few for a baseline.
     *
     * @param started the day the program began; null when unknown
     */
    public static Optional<Watched> watch(
            SortedMap<Long, Double> averages, @Nullable Long started, Scale scale, Minimums minimums) {
        int length = 0;
        for (long day : averages.keySet()) {
            if (!isBaseline(length, day, started, minimums)) {
                break;
            }
            length++;
        }
        double[] first = averages.values().stream().limit(length).mapToDouble(value -> value).toArray();
        SortedMap<Long, Double> after = new TreeMap<>();
        averages.entrySet().stream().skip(length).forEach(day -> after.put(day.getKey(), day.getValue()));
        return Baseline.of(first, scale, minimums).map(baseline -> {
            EwmaChart chart = EwmaChart.standard(baseline);
            return new Watched(baseline, chart, chart.over(after));
        });
    }

    /** The first departure upwards; empty where there was none, and where there are too few days to tell. */
    public static Optional<Departure> upward(
            SortedMap<Long, Double> averages, @Nullable Long started, Scale scale, Minimums minimums) {
        DepartureWatch watch = new DepartureWatch(started, scale, minimums);
        averages.forEach(watch::add);
        return watch.departure();
    }

    /**
     * Whether an answered day is one of the baseline.
     *
     * @param index how many answered days lie before it
     */
    static boolean isBaseline(int index, long day, @Nullable Long started, Minimums minimums) {
        int needed = Math.max(2, minimums.baseline());
        return started == null
                ? index < Math.max(WITHOUT_PROGRAM, needed)
                : index < needed || day < started;
    }
}
