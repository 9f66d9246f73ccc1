package thaw.domain.pacing;

import static thaw.domain.pacing.Numbers.atLeast;
import static thaw.domain.pacing.Parameter.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a step up needs, apart from what sessions and check-ins have to show ({@link Tolerance}): U1, U2, U5 to U7. Each
 * method answers with what is missing; nothing missing is an empty answer.
 */
final class StepUp {

    private StepUp() {}

    /** @param fired every rule that fired today */
    static List<Blocked> missing(Course course, List<Fired> fired) {
        List<Blocked> missing = new ArrayList<>();
        u1(course, fired).ifPresent(missing::add);
        u2(course).ifPresent(missing::add);
        Tolerance.u3(course).ifPresent(missing::add);
        Tolerance.u4(course).ifPresent(missing::add);
        u5(course).ifPresent(missing::add);
        u5c(course).ifPresent(missing::add);
        if (!course.evidence().proceedWithoutContact()) {
            u6(course).ifPresent(missing::add);
        }
        u7(course).ifPresent(missing::add);
        return missing;
    }

    /** Quiet rules, and no pause: neither one that holds nor one of the last 14 days, the 14th day before included. */
    static Optional<Blocked> u1(Course course, List<Fired> fired) {
        List<Fact> facts = new ArrayList<>();
        if (!fired.isEmpty()) {
            facts.add(Fact.of("rules_fired", (double) fired.size()));
        }
        if (course.evidence().paused()) {
            facts.add(Fact.flag("paused"));
        }
        course.last(DoseChange.Type.PAUSE)
                .map(course::daysSince)
                .filter(days -> days <= course.limit(U1_DAYS_AFTER_PAUSE))
                .ifPresent(days -> facts.add(
                        Fact.of("days_since_pause", (double) days, course.limit(U1_DAYS_AFTER_PAUSE))));
        return blocked(Condition.U1, facts);
    }

    static Optional<Blocked> u2(Course course) {
        List<Integer> days = course.atLevel().stream()
                .filter(session -> Boolean.TRUE.equals(session.completed()))
                .filter(session -> session.hasClosingRating() && !session.stoppedTooMuch())
                .map(RatedSession::day)
                .sorted()
                .toList();
        double span = days.isEmpty() ? 0 : days.getLast() - days.getFirst();
        List<Fact> facts = new ArrayList<>();
        under(facts, "sessions_completed", days.size(), course.limit(U2_SESSIONS));
        under(facts, "different_days", Set.copyOf(days).size(), course.limit(U2_DAYS));
        under(facts, "span_days", span, course.limit(U2_SPAN_DAYS));
        return blocked(Condition.U2, facts);
    }

    /** Time to settle. The start of the program counts as a change of level. */
    static Optional<Blocked> u5(Course course) {
        List<Fact> facts = new ArrayList<>();
        course.lastLevelChange().ifPresent(day ->
                under(facts, "days_since_change", course.daysSince(day), course.limit(U5_DAYS_AFTER_CHANGE)));
        course.last(DoseChange.Type.STEP_DOWN).ifPresent(day ->
                under(facts, "days_since_step_down", course.daysSince(day), course.limit(U5_DAYS_AFTER_STEP_DOWN)));
        return blocked(Condition.U5, facts);
    }

    static Optional<Blocked> u5c(Course course) {
        int target = course.evidence().level().level() + 1;
        Ceiling ceiling = course.evidence().ceiling();
        boolean allowed = ceiling != null && ceiling.allows(target);
        List<Fact> facts = new ArrayList<>();
        if (!allowed) {
            facts.add(new Fact("level_wanted", (double) target, ceiling == null ? null : (double) ceiling.level()));
        }
        return blocked(Condition.U5C, facts);
    }

    /** Contact: low distress in somebody who feels nothing is no tolerance. */
    static Optional<Blocked> u6(Course course) {
        boolean inSessions = course.last(session -> !contact(course, session)).stream()
                .anyMatch(session -> contact(course, session));
        Double baseline = course.evidence().baselineVolume();
        Double loudest = Course.values(course.window(), RatedDay::volume).stream()
                .max(Double::compare)
                .orElse(null);
        Double needed = baseline == null ? null : Numbers.derived(baseline + course.limit(U6_VOLUME_OVER_BASELINE));
        boolean inCheckIns = needed != null && atLeast(loudest, needed);
        return inSessions || inCheckIns
                ? Optional.empty()
                : blocked(Condition.U6, List.of(Fact.flag("no_contact"), new Fact("volume_highest", loudest, needed)));
    }

    private static boolean contact(Course course, RatedSession session) {
        return Boolean.TRUE.equals(session.stirring()) || atLeast(session.body(), course.limit(U6_BODY));
    }

    static Optional<Blocked> u7(Course course) {
        boolean ready = Boolean.TRUE.equals(course.evidence().ready());
        return blocked(Condition.U7, ready ? List.of() : List.of(Fact.flag("not_ready")));
    }

    static void under(List<Fact> facts, String name, double value, double needed) {
        if (value < needed) {
            facts.add(Fact.of(name, value, needed));
        }
    }

    static Optional<Blocked> blocked(Condition condition, List<Fact> missing) {
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Blocked(condition, missing));
    }
}
