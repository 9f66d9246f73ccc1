package thaw.domain.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A long series with as many points as a screen can show. Of each bucket of time the lowest and the highest value stay,
 * and of each run its first and its last, so that a line over the rest looks the same; nothing is averaged, every point
 * that stays is an answer. After Jugel, Jerzak, Hackenbroich and Markl 2014, Proceedings of the VLDB Endowment 7, 797
 * (M4), without the first and last of every bucket.
 */
public final class Thinning {

    private Thinning() {}

    /**
     * One value.
     *
     * @param t     a moment, in any unit
     * @param value its number
     */
    public record Point(long t, double value) {}

    /**
     * The runs of a series: where two points lie further apart than the gap, a new run begins. Each run is thinned.
     *
     * @param points in the order of time
     * @param bucket names the bucket that a moment lies in; a name of its own for every moment keeps every point
     */
    public static List<List<Point>> runs(List<Point> points, long gap, LongUnaryOperator bucket) {
        List<List<Point>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || points.get(i).t() - points.get(i - 1).t() > gap) {
                runs.add(thin(points.subList(from, i), bucket));
                from = i;
            }
        }
        return runs;
    }

    private static List<Point> thin(List<Point> run, LongUnaryOperator bucket) {
        List<Point> kept = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= run.size(); i++) {
            if (i == run.size() || bucket.applyAsLong(run.get(i).t()) != bucket.applyAsLong(run.get(from).t())) {
                keep(run, from, i, kept);
                from = i;
            }
        }
        return kept;
    }

    private static void keep(List<Point> run, int from, int to, List<Point> kept) {
        int low = from;
        int high = from;
        for (int i = from; i < to; i++) {
            low = run.get(i).value() < run.get(low).value() ? i : low;
            high = run.get(i).value() > run.get(high).value() ? i : high;
        }
        for (int i = from; i < to; i++) {
            if (i == low || i == high || i == 0 || i == run.size() - 1) {
                kept.add(run.get(i));
            }
        }
    }
}
