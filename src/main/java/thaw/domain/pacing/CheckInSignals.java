package thaw.domain.pacing;

import static thaw.domain.pacing.Numbers.atLeast;
import static thaw.domain.pacing.Numbers.atMost;
import static thaw.domain.pacing.Numbers.median;
import static thaw.domain.pacing.Parameter.*;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What today's check-in says beside the ones before it: D2b, D3b, D5 and D5b. Without a check-in today, nothing. */
final class CheckInSignals {

    private static final int NEEDED = 3;

    private CheckInSignals() {}

    static Optional<Fired> d2b(Course course) {
        List<Double> values = Course.values(
                course.lastInWindow(day -> day.felt().dissociation() != null),
                day -> day.felt().dissociation());
        Double median = values.size() < NEEDED ? null : median(values);
        boolean fires = course.todaysCheckIn().isPresent() && atLeast(median, course.limit(D2B_MEDIAN));
        return Fired.when(fires, Rule.D2B, Fact.of("dissociation_median", median, course.limit(D2B_MEDIAN)));
    }

    static Optional<Fired> d3b(Course course) {
        double limit = course.limit(D3B_SAFETY);
        return repeated(
                course, Rule.D3B, day -> atMost(day.felt().safety(), limit), "unsafe_check_ins", D3B_COUNT);
    }

    static Optional<Fired> d5(Course course) {
        if (d5b(course).isPresent()) {
            return Optional.empty();
        }
        return repeated(course, Rule.D5, day -> heavy(course, day), "heavy_check_ins", D5_COUNT);
    }

    /** Heavy on every day of the last three, a step down between them or not. */
    static Optional<Fired> d5b(Course course) {
        int days = course.evidence().parameters().count(D5B_DAYS);
        boolean fires = days > 0
                && IntStream.range(0, days).allMatch(ago -> course.between(ago, ago).stream()
                        .anyMatch(day -> heavy(course, day)));
        return Fired.when(fires, Rule.D5B, Fact.of("heavy_days_in_a_row", (double) days, days));
    }

    private static boolean heavy(Course course, RatedDay day) {
        return atLeast(day.felt().overwhelm(), course.limit(D5_OVERWHELM));
    }

    /** On several of the last three check-ins, today's included, none of them answered by a step down already. */
    private static Optional<Fired> repeated(
            Course course, Rule rule, Predicate<RatedDay> heavy, String fact, Parameter needed) {
        if (course.todaysCheckIn().filter(heavy).isEmpty()) {
            return Optional.empty();
        }
        long count = course.lastInWindow(day -> course.unused(day.day())).stream()
                .filter(heavy)
                .count();
        boolean todayIsNew = course.unused(course.evidence().today());
        return Fired.when(
                todayIsNew && count >= course.limit(needed),
                rule,
                Fact.of(fact, (double) count, course.limit(needed)));
    }
}
