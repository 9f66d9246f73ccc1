package thaw.domain.pacing;

import static thaw.domain.pacing.Numbers.atLeast;
import static thaw.domain.pacing.Numbers.atMost;
import static thaw.domain.pacing.Numbers.rise;
import static thaw.domain.pacing.Parameter.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What today's sessions say: D1 to D4 and R7.
 *
 * <p>A rise or a fall needs both ratings: unknown is never 0 (principle 2 of the design page). A session without a rating
 * before it still has the limits at its end, and a step up counts that rating as 0 where the design page says so (U3).
 */
final class SessionSignals {

    private SessionSignals() {}

    /** Too much overwhelm at the end. A re-rating softens the rise, never a closing rating at the limit (S6). */
    static Optional<Fired> d1(Course course) {
        if (d1x(course).isPresent()) {
            return Optional.empty();
        }
        return today(course, Rule.D1, (session, facts) -> {
            Double post = session.post().overwhelm();
            Double settled = session.settled();
            Double rise = rise(session.pre().overwhelm(), settled);
            if (atLeast(post, course.limit(D1_POST_OVERWHELM))) {
                facts.add(Fact.of("post_overwhelm", post, course.limit(D1_POST_OVERWHELM)));
            }
            if (atLeast(rise, course.limit(D1_RISE)) && atLeast(settled, course.limit(D1_SETTLED))) {
                facts.add(Fact.of("overwhelm_rise", rise, course.limit(D1_RISE)));
                facts.add(Fact.of("overwhelm_settled", settled, course.limit(D1_SETTLED)));
            }
        });
    }

    /** The most there is, or not back in the room: it takes a clear no, an unanswered question blocks a step up alone. */
    static Optional<Fired> d1x(Course course) {
        return today(course, Rule.D1X, (session, facts) -> {
            Double post = session.post().overwhelm();
            if (atLeast(post, course.limit(D1X_POST_OVERWHELM))) {
                facts.add(Fact.of("post_overwhelm", post, course.limit(D1X_POST_OVERWHELM)));
            }
            if (post != null && Boolean.FALSE.equals(session.endedGrounded())) {
                facts.add(Fact.flag("not_grounded"));
            }
        });
    }

    static Optional<Fired> d2(Course course) {
        return today(course, Rule.D2, (session, facts) -> {
            Double post = session.post().dissociation();
            Double rise = rise(session.pre().dissociation(), post);
            if (atLeast(post, course.limit(D2_POST_DISSOCIATION))) {
                facts.add(Fact.of("post_dissociation", post, course.limit(D2_POST_DISSOCIATION)));
            }
            if (atLeast(rise, course.limit(D2_RISE)) && atLeast(post, course.limit(D2_RISE_TO))) {
                facts.add(Fact.of("dissociation_rise", rise, course.limit(D2_RISE)));
                facts.add(Fact.of("dissociation_rise_to", post, course.limit(D2_RISE_TO)));
            }
        });
    }

    static Optional<Fired> d3(Course course) {
        return today(course, Rule.D3, (session, facts) -> {
            Double post = session.post().safety();
            Double fall = rise(post, session.pre().safety());
            if (atMost(post, course.limit(D3_POST_SAFETY))) {
                facts.add(Fact.of("post_safety", post, course.limit(D3_POST_SAFETY)));
            }
            if (atLeast(fall, course.limit(D3_FALL))) {
                facts.add(Fact.of("safety_fall", fall, course.limit(D3_FALL)));
            }
        });
    }

    /** Stopped "too much" today, and not for the first time of late. */
    static Optional<Fired> d4(Course course) {
        return Fired.when(
                stoppedToday(course) && stops(course) >= course.limit(D4_COUNT),
                Rule.D4,
                Fact.of("stops_of_last_three", (double) stops(course), course.limit(D4_COUNT)));
    }

    /** Stopped "too much" today, and not often. */
    static Optional<Fired> d4a(Course course) {
        return Fired.when(
                stoppedToday(course) && d4(course).isEmpty(), Rule.D4A, Fact.flag("stopped_too_much"));
    }

    private static boolean stoppedToday(Course course) {
        return course.todaysSessions().stream().anyMatch(RatedSession::stoppedTooMuch);
    }

    private static long stops(Course course) {
        return course.last(RatedSession::stoppedTooMuch).stream()
                .filter(RatedSession::stoppedTooMuch)
                .count();
    }

    /** Two sessions at level in a row, the later one today, without a closing rating. */
    static Optional<Fired> r7(Course course) {
        List<RatedSession> two = course.last(2, session -> !session.hasClosingRating());
        boolean fires = two.size() == 2
                && course.daysSince(two.getFirst().day()) == 0
                && two.stream().noneMatch(RatedSession::hasClosingRating);
        return Fired.when(fires, Rule.R7, Fact.flag("closing_ratings_unknown"));
    }

    private static Optional<Fired> today(Course course, Rule rule, BiConsumer<RatedSession, List<Fact>> look) {
        List<Fact> facts = new ArrayList<>();
        course.todaysSessions().forEach(session -> look.accept(session, facts));
        return Fired.by(rule, facts);
    }
}
