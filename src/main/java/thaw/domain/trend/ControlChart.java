package thaw.domain.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Watches day averages for a lasting move away from the baseline. Days without a value are passed over: they neither
 * move the chart nor signal.
 */
public sealed interface ControlChart permits EwmaChart, CusumChart {

    /** The chart before the first day; {@link State#next} takes it on, one value at a time. */
    State start();

    /** Where the chart stands after some values. */
    sealed interface State permits EwmaChart.Smoothed, CusumChart.Sums {

        State next(double value);

        /** Above what the baseline explains. */
        boolean isHigh();

        /** Below what the baseline explains. */
        boolean isLow();
    }

    /** One day that has a value. */
    record Point(long day, double value, State state) {}

    /** The whole chart, the baseline's own days included where they are given. */
    default List<Point> over(SortedMap<Long, Double> dayAverages) {
        List<Point> points = new ArrayList<>();
        State state = start();
        for (var average : dayAverages.entrySet()) {
            state = state.next(average.getValue());
            points.add(new Point(average.getKey(), average.getValue(), state));
        }
        return points;
    }
}
