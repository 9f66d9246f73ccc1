package thaw.domain.trend;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the mean of a small group may be believed. A group's own mean is drawn toward the mean of all:
 * {@code Z own + (1 - Z) common} with {@code Z = n / (n + k)} and {@code k = within / between}, where {@code within} is
 * the variance inside the groups, pooled, and {@code between} that of the groups' true means:
 * {@code (sum n (own - mean)^2 - (J - 1) within) / (N - sum n^2 / N)}, not below 0. Where the groups differ no more than
 * chance would have them differ, {@code between} is 0 and every group has the common mean. k is at least
 * {@value #LEAST}, so that two values count for a sixth at most and ten for a half, however well they look.
 *
 * <p>Sources: Bühlmann and Straub 1970, Mitteilungen der Vereinigung schweizerischer Versicherungsmathematiker 70, 111;
 * Efron and Morris 1975, Journal of the American Statistical Association 70, 311; James and Stein 1961. The least k is a
 * convention of this app.
 *
 * @param common  what every group is drawn toward: the mean of the groups by their credibility
 * @param within  the variance inside the groups, at least 0
 * @param between the variance of the groups' true means, at least 0
 */
public record Credibility(double common, double within, double between) {

    static final double LEAST = 10;

    /** From the values of each group; empty without any value. Groups without values are left out. */
    public static Optional<Credibility> of(Collection<double[]> groups) {
        List<double[]> filled = groups.stream().filter(group -> group.length > 0).toList();
        double[] all = filled.stream().flatMapToDouble(Arrays::stream).toArray();
        OptionalDouble mean = Moments.mean(all);
        if (mean.isEmpty()) {
            return Optional.empty();
        }
        double within = within(filled, all.length);
        double between = between(filled, all.length, mean.getAsDouble(), within);
        return Optional.of(new Credibility(mean.getAsDouble(), within, between).leaning(filled));
    }

    private static double within(List<double[]> groups, int n) {
        int freedom = n - groups.size();
        double squares = groups.stream().mapToDouble(Moments::squares).sum();
        return freedom == 0 ? 0 : squares / freedom;
    }

    private static double between(List<double[]> groups, int n, double mean, double within) {
        double spread = 0;
        double squaredSizes = 0;
        for (double[] group : groups) {
            double distance = Moments.mean(group).orElseThrow() - mean;
            spread += group.length * distance * distance;
            squaredSizes += (double) group.length * group.length;
        }
        double room = n - squaredSizes / n;
        boolean unknown = groups.size() < 2 || n == groups.size();
        return unknown ? 0 : Math.max(0, (spread - (groups.size() - 1) * within) / room);
    }

    /** The common mean by credibility; the plain mean where no group has any. */
    private Credibility leaning(List<double[]> groups) {
        double weights = groups.stream().mapToDouble(group -> weight(group.length)).sum();
        double sum = groups.stream()
                .mapToDouble(group -> weight(group.length) * Moments.mean(group).orElseThrow())
                .sum();
        return weights == 0 ? this : new Credibility(sum / weights, within, between);
    }

    /** How much a group of n values counts for itself: from 0 for no value up to below 1. */
    public double weight(int n) {
        return between == 0 ? 0 : n / (n + Math.max(LEAST, within / between));
    }

    /** What to believe of a group with this mean of n values; between that mean and the common one. */
    public double drawn(double own, int n) {
        return common + weight(n) * (own - common);
    }
}
