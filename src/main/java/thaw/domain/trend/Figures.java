package thaw.domain.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The derived numbers of one lane, each shown from its minimum on. Level and spread count every number of the series;
 * the rest counts adjacent pairs.
 *
 * @param tenToNinety P90-P10, the middle 80 % of the values
 */
public record Figures(
        Statistic mean,
        Statistic median,
        Statistic sd,
        Statistic range,
        Statistic tenToNinety,
        Statistic relativeSd,
        Statistic mssd,
        Statistic rmssd,
        Statistic inertia) {

    /**
     * Computes them all.
     *
     * @throws IllegalArgumentException when a value lies off the scale
     */
    public static Figures of(Series series, Scale scale, Minimums minimums) {
        double[] x = series.values();
        List<Pair> pairs = series.pairs();
        return new Figures(
                Statistic.of(Moments.mean(x), x.length, minimums.level()),
                Statistic.of(Moments.median(x), x.length, minimums.level()),
                Statistic.of(Moments.sd(x), x.length, minimums.spread()),
                Statistic.of(Moments.range(x), x.length, minimums.spread()),
                Statistic.of(tenToNinety(x), x.length, minimums.spread()),
                Statistic.of(RelativeSd.of(scale, x), x.length, minimums.spread()),
                Statistic.of(Steps.meanSquare(pairs), pairs.size(), minimums.steps()),
                Statistic.of(Steps.rootMeanSquare(pairs), pairs.size(), minimums.steps()),
                Statistic.of(Steps.inertia(pairs), pairs.size(), minimums.inertia()));
    }

    /**
     * Pearson's correlation of two lanes of one person, over occasions at which both have a number. Pleasant with
     * painful: near -1 one drives out the other, near 0 both can be there at once.
     */
    public static Statistic correlation(Series one, Series other, Minimums minimums) {
        Map<Occasion, OptionalDouble> partner = new TreeMap<>(Occasion.BY_TIME);
        other.occasions().forEach(occasion -> partner.put(occasion, occasion.number()));
        List<Pair> both = new ArrayList<>();
        for (Occasion occasion : one.occasions()) {
            OptionalDouble first = occasion.number();
            OptionalDouble second = partner.getOrDefault(occasion, OptionalDouble.empty());
            if (first.isPresent() && second.isPresent()) {
                both.add(new Pair(first.getAsDouble(), second.getAsDouble()));
            }
        }
        OptionalDouble r = Moments.correlation(
                both.stream().mapToDouble(Pair::before).toArray(),
                both.stream().mapToDouble(Pair::after).toArray());
        return Statistic.of(r, both.size(), minimums.relation());
    }

    /**
     * Granularity over complete rows; {@link Statistic.TooFew} counts occasions, and where there are too few items
     * it counts items.
     */
    public static Statistic granularity(List<double[]> rows, Minimums minimums) {
        int items = rows.isEmpty() ? minimums.items() : rows.getFirst().length;
        return items < minimums.items()
                ? new Statistic.TooFew(items, minimums.items())
                : Statistic.of(Granularity.of(rows), rows.size(), minimums.occasions());
    }

    private static OptionalDouble tenToNinety(double[] x) {
        OptionalDouble ninety = Moments.quantile(0.9, x);
        return ninety.isEmpty()
                ? ninety
                : OptionalDouble.of(ninety.getAsDouble() - Moments.quantile(0.1, x).getAsDouble());
    }
}
