package thaw.domain.pacing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides the intensity of a client's sessions. The law lowers, holds or pauses by itself; it never raises: a step up is
 * proposed, by one level, within the ceiling, when no rule fired and nothing is missing.
 *
 * <p>Worsening a rating never yields a less protective decision, with one limit that lies in the rules themselves: a
 * rule that asks for a change (D1, D2, D3, D6, D7, R1, U3) compares with an earlier value, and an earlier value that was
 * worse makes the change smaller. So the ratings before a session, and the past that today is compared with, are
 * starting points here; the ratings after a session and those of the window are what cannot be worsened into a step up.
 */
public final class PacingLaw {

    private static final List<Function<Course, Optional<Fired>>> RULES = List.of(
            GateRules::g1,
            GateRules::g1b,
            GateRules::g2,
            GateRules::g3,
            GateRules::g4,
            GateRules::g5,
            GateRules::g6,
            SessionSignals::d1,
            SessionSignals::d1x,
            SessionSignals::d2,
            CheckInSignals::d2b,
            SessionSignals::d3,
            CheckInSignals::d3b,
            SessionSignals::d4,
            SessionSignals::d4a,
            CheckInSignals::d5,
            CheckInSignals::d5b,
            AfterEffect::d6,
            AfterEffect::d6a,
            SlowSignals::d7,
            SlowSignals::d8,
            SlowSignals::d9,
            SlowSignals::r1,
            SlowSignals::r4,
            SlowSignals::r4b,
            SessionSignals::r7);

    private PacingLaw() {}

    /** The same evidence, in whatever order its lists come, always gets the same decision. */
    public static Decision decide(Evidence evidence) {
        Course course = new Course(evidence);
        List<Fired> fired = fired(course);
        List<Blocked> missing = StepUp.missing(course, fired);
        Outcome outcome = outcome(fired, missing);
        Intensity level = level(evidence.level(), outcome, fired);
        return new Decision(
                outcome,
                level,
                fired.stream().anyMatch(each -> each.rule().groundingOnly()),
                outcome == Outcome.STEP_UP && needsReason(course, level),
                fired,
                missing,
                notices(outcome, fired, missing),
                evidence.parameters().version());
    }

    private static List<Fired> fired(Course course) {
        List<Fired> fired = new ArrayList<>();
        RULES.forEach(rule -> rule.apply(course).ifPresent(fired::add));
        Escalations.d5c(course, fired).ifPresent(fired::add);
        if (mostProtective(fired) == Outcome.STEP_DOWN) {
            Escalations.r5(course).ifPresent(fired::add);
            Escalations.r6(course).ifPresent(fired::add);
        }
        fired.sort(Comparator.comparing(Fired::rule));
        return fired;
    }

    private static Outcome mostProtective(List<Fired> fired) {
        return fired.stream()
                .map(each -> each.rule().outcome())
                .max(Comparator.naturalOrder())
                .orElse(Outcome.STEP_UP);
    }

    private static Outcome outcome(List<Fired> fired, List<Blocked> missing) {
        boolean held = fired.stream().anyMatch(each -> each.rule() == Rule.R5 || each.rule() == Rule.R6);
        Outcome outcome = held ? Outcome.HOLD : mostProtective(fired);
        return outcome == Outcome.STEP_UP && !missing.isEmpty() ? Outcome.HOLD : outcome;
    }

    /** A ceiling stops a step up (U5c). It lowers nothing here: that is done where a therapist sets one. */
    private static Intensity level(Intensity now, Outcome outcome, List<Fired> fired) {
        return switch (outcome) {
            case STEP_UP -> new Intensity(now.level() + 1);
            case STEP_DOWN -> now.lower();
            case HOLD, PAUSE -> resumed(now, fired);
        };
    }

    /** R4 lowers under a pause too: the silence is as long. */
    private static Intensity resumed(Intensity now, List<Fired> fired) {
        if (fired.stream().anyMatch(each -> each.rule() == Rule.R4B)) {
            return new Intensity(Intensity.LOWEST);
        }
        return fired.stream().anyMatch(each -> each.rule() == Rule.R4) ? now.lower() : now;
    }

    private static boolean needsReason(Course course, Intensity target) {
        return target.level() >= course.limit(Parameter.U8_REASON_FROM_LEVEL)
                || StepUp.u6(course).isPresent();
    }

    private static List<Notice> notices(Outcome outcome, List<Fired> fired, List<Blocked> missing) {
        if (outcome == Outcome.STEP_UP) {
            return List.of(new Notice(Tier.ROUTINE, Condition.U8.id()));
        }
        if (contactAloneIsMissing(missing)) {
            return List.of(new Notice(Tier.ROUTINE, Condition.U6.id()));
        }
        return fired.stream()
                .flatMap(each -> each.notice() == null
                        ? Stream.empty()
                        : Stream.of(new Notice(each.notice(), each.rule().id())))
                .toList();
    }

    /** Then it is the route that changes, not the intensity. */
    static boolean contactAloneIsMissing(List<Blocked> missing) {
        return missing.size() == 1 && missing.getFirst().condition() == Condition.U6;
    }
}
