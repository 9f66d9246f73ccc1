package thaw.domain.pacing;

import static thaw.domain.pacing.Parameter.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stays after a session: D6 and D6a. A check-in marked as after a session has an after-effect when overwhelm is high
 * and well above the client's own median before it. Without any earlier value there is no own median, and nothing is above
 * it: a comparison with an unknown is never true, as with the rise within a session.
 */
final class AfterEffect {

    private AfterEffect() {}

    static Optional<Fired> d6(Course course) {
        return now(course).filter(today -> often(course)).flatMap(today -> fired(course, Rule.D6, today));
    }

    static Optional<Fired> d6a(Course course) {
        return now(course).filter(today -> !often(course)).flatMap(today -> fired(course, Rule.D6A, today));
    }

    private static Optional<RatedDay> now(Course course) {
        return course.todaysCheckIn().filter(today -> has(course, today));
    }

    private static Optional<Fired> fired(Course course, Rule rule, RatedDay today) {
        Fact overwhelm = Fact.of("overwhelm_after_session", today.felt().overwhelm(), course.limit(D6_OVERWHELM));
        Double median = ownMedian(course, today);
        return Fired.by(rule, List.of(
                overwhelm,
                new Fact("own_median", median, null),
                Fact.of("sessions_with_after_effect", (double) sessions(course), course.limit(D6_COUNT))));
    }

    private static boolean often(Course course) {
        return sessions(course) >= course.limit(D6_COUNT);
    }

    /** How many of the last three sessions at level were followed by an after-effect, on their day or the next. */
    private static long sessions(Course course) {
        return course.last(session -> followed(course, session)).stream()
                .filter(session -> followed(course, session))
                .count();
    }

    private static boolean followed(Course course, RatedSession session) {
        return course.checkIns().stream()
                .filter(day -> day.day() == session.day() || day.day() == session.day() + 1)
                .anyMatch(day -> has(course, day));
    }

    private static boolean has(Course course, RatedDay day) {
        Double overwhelm = day.felt().overwhelm();
        if (!day.afterSession() || overwhelm == null || overwhelm < course.limit(D6_OVERWHELM)) {
            return false;
        }
        Double median = ownMedian(course, day);
        return median != null && overwhelm >= Numbers.derived(median + course.limit(D6_OVER_MEDIAN));
    }

    private static @Nullable Double ownMedian(Course course, RatedDay day) {
        List<RatedDay> earlier = course.checkIns().stream()
                .filter(other -> other.day() < day.day())
                .toList();
        return Numbers.median(Course.values(earlier, other -> other.felt().overwhelm()).stream()
                .limit(course.evidence().parameters().count(D6_EARLIER_VALUES))
                .toList());
    }
}
