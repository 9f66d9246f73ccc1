package thaw.domain.trend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one lane, carried along from answer to answer: how it moved, its window, its departure. It keeps the
 * averages of the last {@value #KEPT} days and of those before them what the control chart needs, so an answer of today
 * costs the same after a week and after ten years, and the numbers are those of the whole series. Days come in their
 * order; where an answer comes late or changes, the lane is begun anew.
 */
public final class RunningLane {

    /** The longest look back, with room for a page whose today lies before the newest answer. */
    private static final int KEPT = PersonalWindow.DAYS + 30;

    private final Scale scale;
    private final Minimums minimums;
    private final Deque<Day> days;
    private final DepartureWatch watch;

    private RunningLane(Scale scale, Minimums minimums, Deque<Day> days, DepartureWatch watch) {
        this.scale = scale;
        this.minimums = minimums;
        this.days = days;
        this.watch = watch;
    }

    /**
     * A lane without an answer.
     *
     * @param started the day the program began, as in {@link Occasion}; null when unknown
     */
    public static RunningLane begin(@Nullable Long started, Scale scale, Minimums minimums) {
        return new RunningLane(scale, minimums, new ArrayDeque<>(), new DepartureWatch(started, scale, minimums));
    }

    /**
     * The lane with more answers; this one stays as it is.
     *
     * @param later answers of the newest day that is known, or of days after it
     * @throws IllegalArgumentException when one lies before the newest day
     */
    public RunningLane and(Series later) {
        RunningLane next = new RunningLane(scale, minimums, new ArrayDeque<>(days), watch.copy());
        for (Occasion occasion : later.occasions()) {
            OptionalDouble number = occasion.number();
            if (number.isPresent()) {
                next.add(occasion.day(), number.getAsDouble());
            }
        }
        return next;
    }

    private void add(long day, double value) {
        Day newest = days.peekLast();
        if (newest != null && day < newest.day) {
            throw new IllegalArgumentException("Day " + day + " lies before day " + newest.day);
        }
        if (newest != null && newest.day == day) {
            days.removeLast();
            days.addLast(newest.with(value));
            return;
        }
        if (newest != null) {
            watch.add(newest.day, newest.average());
        }
        days.addLast(new Day(day, value, 0, 1));
        while (days.getFirst().day <= day - KEPT) {
            days.removeFirst();
        }
    }

    /** How the lane moved in the 28 days that end on {@code today}, at most a month before the newest answer. */
    public Movement movement(long today) {
        return Movement.of(averages(), today, scale, minimums);
    }

    /** The window of the 90 days that end on {@code today}; see {@link PersonalWindow}. */
    public Optional<PersonalWindow> window(long today, double limit) {
        return PersonalWindow.of(averages(), today, limit, minimums);
    }

    /** The first departure upwards; the newest day counts as it stands. */
    public Optional<Departure> departure() {
        Day newest = days.peekLast();
        if (newest == null) {
            return Optional.empty();
        }
        DepartureWatch asItStands = watch.copy();
        asItStands.add(newest.day, newest.average());
        return asItStands.departure();
    }

    private SortedMap<Long, Double> averages() {
        SortedMap<Long, Double> averages = new TreeMap<>();
        days.forEach(day -> averages.put(day.day, day.average()));
        return averages;
    }

    /**
     * The answers of one day.
     *
     * @param beyond the sum of what the values lie beyond the first, which costs no digits
     */
    private record Day(long day, double first, double beyond, int n) {

        Day with(double value) {
            return new Day(day, first, beyond + value - first, n + 1);
        }

        double average() {
            return first + beyond / n;
        }
    }
}
