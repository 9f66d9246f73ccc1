package thaw.domain.pacing;

import static thaw.domain.pacing.Numbers.median;
import static thaw.domain.pacing.Parameter.*;

import java.util.List;
import java.util.Optional;
import thaw.domain.checkin.CheckIn;

/** What shows over weeks: D7, D8, D9, and R1, R4, R4b for going quiet. */
final class SlowSignals {

    private static final int QUIET_FROM = 20;
    private static final int QUIET_TO = 7;

    private SlowSignals() {}

    static Optional<Fired> d7(Course course) {
        long now = numbing(course.window());
        long more = now - numbing(course.weekBefore());
        return Fired.when(
                now >= course.limit(D7_DAYS) && more >= course.limit(D7_MORE_DAYS),
                Rule.D7,
                Fact.of("numbing_days", (double) now, course.limit(D7_DAYS)),
                Fact.of("numbing_days_more", (double) more, course.limit(D7_MORE_DAYS)));
    }

    private static long numbing(List<RatedDay> days) {
        return days.stream().filter(day -> day.numbing() == CheckIn.Numbing.LOT).count();
    }

    static Optional<Fired> d8(Course course) {
        double days = course.evidence().ewmaSignalDays();
        double limit = course.limit(D8_SIGNAL_DAYS);
        return Fired.when(days >= limit, Rule.D8, Fact.of("chart_signal_days", days, limit));
    }

    static Optional<Fired> d9(Course course) {
        return Fired.by(Rule.D9, course.evidence().scoreChanges().stream()
                .flatMap(change -> worsening(course, change).stream())
                .toList());
    }

    private static Optional<Fact> worsening(Course course, ScoreChange change) {
        Optional<Parameter> limit = threshold(change.questionnaire());
        if (limit.isEmpty()) {
            return Optional.of(Fact.flag("questionnaire_worse"));
        }
        return limit.filter(parameter -> change.points() >= course.limit(parameter))
                .map(parameter -> Fact.of(parameter.id(), change.points(), course.limit(parameter)));
    }

    /** The parameter that says from how many points on a questionnaire is worse; empty for all but three. */
    static Optional<Parameter> threshold(String questionnaire) {
        return switch (questionnaire) {
            case "PHQ-9" -> Optional.of(D9_PHQ_9);
            case "GAD-7" -> Optional.of(D9_GAD_7);
            case "PCL-5" -> Optional.of(D9_PCL_5);
            default -> Optional.empty();
        };
    }

    /** Going quiet again: volume falls to half of what it was, and by more than chance. */
    static Optional<Fired> r1(Course course) {
        List<Double> now = Course.values(course.window(), RatedDay::volume);
        List<Double> before = Course.values(course.between(QUIET_FROM, QUIET_TO), RatedDay::volume);
        Double quiet = median(now);
        Double loud = median(before);
        if (quiet == null || loud == null || Math.min(now.size(), before.size()) < course.limit(R1_VALUES)) {
            return Optional.empty();
        }
        double half = Numbers.derived(loud * course.limit(R1_PERCENT) / 100);
        double lower = Numbers.derived(loud - quiet);
        return Fired.when(
                quiet <= half && lower >= course.limit(R1_POINTS),
                Rule.R1,
                Fact.of("volume_median", quiet, half),
                Fact.of("volume_lower", lower, course.limit(R1_POINTS)));
    }

    /** A silence of weeks: sessions resume one level lower. */
    static Optional<Fired> r4(Course course) {
        return r4b(course).isPresent() ? Optional.empty() : silence(course, Rule.R4, R4_DAYS);
    }

    /** A longer silence: sessions resume at level 1. */
    static Optional<Fired> r4b(Course course) {
        return silence(course, Rule.R4B, R4B_DAYS);
    }

    private static Optional<Fired> silence(Course course, Rule rule, Parameter limit) {
        return course.lastContact()
                .map(course::daysSince)
                .filter(days -> days >= course.limit(limit))
                .flatMap(days -> Fired.when(
                        true, rule, Fact.of("days_since_contact", (double) days, course.limit(limit))));
    }
}
