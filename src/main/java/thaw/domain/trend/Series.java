package thaw.domain.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The occasions of one person and one question, in the order of time. Occasions without a number stay in, so that
 * gaps remain gaps: they count in no mean and break the chain of pairs.
 */
public final class Series {

    private final List<Occasion> occasions;
    private final List<Pair> pairs;

    private Series(List<Occasion> occasions, List<Pair> pairs) {
        this.occasions = List.copyOf(occasions);
        this.pairs = List.copyOf(pairs);
    }

    /**
     * One unbroken stretch of measuring; the order given does not matter.
     *
     * @throws IllegalArgumentException when two occasions lie at the same day and beep
     */
    public static Series of(Collection<Occasion> occasions) {
        List<Occasion> inTime = occasions.stream().sorted(Occasion.BY_TIME).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < inTime.size(); i++) {
            Occasion before = inTime.get(i - 1);
            Occasion after = inTime.get(i);
            if (before.isAt(after)) {
                throw new IllegalArgumentException("Two occasions at day " + after.day() + ", beep " + after.beep());
            }
            if (before.isFollowedBy(after) && before.number().isPresent() && after.number().isPresent()) {
                pairs.add(new Pair(before.number().getAsDouble(), after.number().getAsDouble()));
            }
        }
        return new Series(inTime, pairs);
    }

    /** Several stretches of one person, such as before and after a training; no pair reaches across. */
    public static Series ofStretches(Collection<Series> stretches) {
        return new Series(
                stretches.stream().flatMap(stretch -> stretch.occasions.stream()).toList(),
                stretches.stream().flatMap(stretch -> stretch.pairs.stream()).toList());
    }

    public List<Occasion> occasions() {
        return occasions;
    }

    /** Adjacent occasions that both have a number. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** The numbers, without the gaps. */
    public double[] values() {
        return occasions.stream()
                .map(Occasion::number)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /** The part from {@code firstDay} to {@code lastDay}, both included, as one stretch. */
    public Series between(long firstDay, long lastDay) {
        return of(occasions.stream()
                .filter(occasion -> occasion.day() >= firstDay && occasion.day() <= lastDay)
                .toList());
    }

    /** The mean of each day that has at least one number. */
    public SortedMap<Long, Double> dayAverages() {
        SortedMap<Long, Double> averages = new TreeMap<>();
        occasions.stream()
                .filter(occasion -> occasion.number().isPresent())
                .collect(Collectors.groupingBy(
                        Occasion::day, Collectors.mapping(o -> o.number().getAsDouble(), Collectors.toList())))
                .forEach((day, numbers) -> averages.put(day, Moments.mean(unboxed(numbers)).getAsDouble()));
        return averages;
    }

    static double[] unboxed(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
