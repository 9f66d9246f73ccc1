package thaw.domain.pacing;

import static thaw.domain.pacing.Numbers.atLeast;
import static thaw.domain.pacing.Numbers.atMost;
import static thaw.domain.pacing.Numbers.median;
import static thaw.domain.pacing.Parameter.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether the level is tolerated: U3 by the last three sessions, U4 by the check-ins of the window. */
final class Tolerance {

    private static final int NEEDED = 3;

    private Tolerance() {}

    /** What is unknown is not shown to be tolerated: every rating after each of the three sessions has to be there. */
    static Optional<Blocked> u3(Course course) {
        List<RatedSession> last =
                course.last(session -> !untolerated(course, session).isEmpty());
        List<Fact> facts = new ArrayList<>();
        StepUp.under(facts, "sessions_at_level", last.size(), NEEDED);
        last.forEach(session -> facts.addAll(untolerated(course, session)));
        return StepUp.blocked(Condition.U3, facts);
    }

    private static List<Fact> untolerated(Course course, RatedSession session) {
        List<Fact> facts = new ArrayList<>();
        Felt post = session.post();
        Double pre = session.pre().overwhelm();
        Double rise = Numbers.rise(pre == null ? Double.valueOf(0) : pre, post.overwhelm());
        unlessAtMost(facts, "post_overwhelm_highest", post.overwhelm(), course.limit(U3_OVERWHELM));
        unlessAtMost(facts, "overwhelm_rise_highest", rise, course.limit(U3_RISE));
        unlessAtMost(facts, "post_dissociation_highest", post.dissociation(), course.limit(U3_DISSOCIATION));
        unlessAtLeast(facts, "post_safety_lowest", post.safety(), course.limit(U3_SAFETY));
        if (!Boolean.TRUE.equals(session.endedGrounded())) {
            facts.add(Fact.flag("not_shown_grounded"));
        }
        if (session.stoppedTooMuch()) {
            facts.add(Fact.flag("stopped_too_much"));
        }
        return facts;
    }

    /** Each of the three ratings needs its five values: a check-in that leaves one out does not count for it. */
    static Optional<Blocked> u4(Course course) {
        List<Fact> facts = new ArrayList<>();
        List<Double> overwhelm = enough(course, facts, "overwhelm_values", day -> day.felt().overwhelm());
        List<Double> safety = enough(course, facts, "safety_values", day -> day.felt().safety());
        List<Double> away = enough(course, facts, "dissociation_values", day -> day.felt().dissociation());
        Double highest = overwhelm.stream().max(Comparator.naturalOrder()).orElse(null);
        unlessAtMost(facts, "overwhelm_median", median(overwhelm), course.limit(U4_OVERWHELM_MEDIAN));
        unlessAtMost(facts, "overwhelm_highest", highest, course.limit(U4_OVERWHELM_HIGHEST));
        unlessAtLeast(facts, "safety_median", median(safety), course.limit(U4_SAFETY_MEDIAN));
        unlessAtMost(facts, "dissociation_median_highest", median(away), course.limit(U4_DISSOCIATION_MEDIAN));
        return StepUp.blocked(Condition.U4, facts);
    }

    private static List<Double> enough(
            Course course, List<Fact> facts, String name, Function<RatedDay, @Nullable Double> value) {
        List<Double> known = Course.values(course.window(), value);
        StepUp.under(facts, name, known.size(), course.limit(U4_CHECK_INS));
        return known;
    }

    private static void unlessAtMost(List<Fact> facts, String name, @Nullable Double value, double limit) {
        if (!atMost(value, limit)) {
            facts.add(Fact.of(name, value, limit));
        }
    }

    private static void unlessAtLeast(List<Fact> facts, String name, @Nullable Double value, double limit) {
        if (!atLeast(value, limit)) {
            facts.add(Fact.of(name, value, limit));
        }
    }
}
