package thaw.domain.pacing;

import static thaw.domain.pacing.Parameter.*;

import java.util.List;
import java.util.Optional;

/** What becomes of a step down in the light of earlier ones: D5c, R5 and R6. */
final class Escalations {

    private Escalations() {}

    /**
     * One step down too many. Every step down of the last 14 days counts, the 14th day before today and a step down
     * of today included.
     */
    static Optional<Fired> d5c(Course course, List<Fired> fired) {
        long before = course.history().stream()
                .filter(change -> change.type() == DoseChange.Type.STEP_DOWN)
                .filter(change -> course.daysSince(change.day()) <= course.limit(D5C_DAYS))
                .count();
        boolean goesDown = fired.stream().anyMatch(each -> each.rule().outcome() == Outcome.STEP_DOWN);
        return Fired.when(
                goesDown && before >= course.limit(D5C_STEP_DOWNS),
                Rule.D5C,
                Fact.of("step_downs", (double) before, course.limit(D5C_STEP_DOWNS)));
    }

    /** Nowhere lower to go. */
    static Optional<Fired> r5(Course course) {
        return Fired.when(course.evidence().level().isLowest(), Rule.R5, Fact.flag("lowest_level"));
    }

    /** One automatic step down a day. At level 1 there is none to hold: R5 speaks alone. */
    static Optional<Fired> r6(Course course) {
        boolean downToday = course.history().stream()
                .anyMatch(change -> change.type() == DoseChange.Type.STEP_DOWN
                        && change.automatic()
                        && course.daysSince(change.day()) == 0);
        return Fired.when(
                downToday && !course.evidence().level().isLowest(), Rule.R6, Fact.flag("stepped_down_today"));
    }
}
