package thaw.domain.trend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Question;
import thaw.domain.trend.Movement.Direction;
import thaw.domain.trend.Movement.Moved;

/**
 * The expected turbulence of thawing, drawn apart from coming apart: the last 14 days of a person's check-ins against the
 * 14 before, read together as {@link Weather}. Distress is overwhelm or painful feeling; contact is volume, body or
 * connection. A lane goes up or down when the medians of its day averages differ by at least 5 % of the scale, and by at
 * least 15 % of it or by more than the person's usual swing (pooled SD); anything less is held. Each side needs 7 answered
 * days. The numbers are conventions, not validated cut-offs; what the picture means remains the therapist's judgement.
 *
 * @param distress    the lane that speaks for it: what goes up first
 * @param contact     what goes down first, for that is the protective reading
 * @param safety      {@link Movement.TooFew} does not count as held
 * @param functioning sleep or functioning, high is better; {@link Movement.TooFew} where it is not asked
 */
public record Turbulence(
        Weather weather, Movement distress, Movement contact, Movement safety, Movement functioning) {

    /** Answered days that each side needs. */
    public static final int NEEDED_DAYS = 7;

    private static final Minimums MINIMUMS = atLeast(NEEDED_DAYS);

    /**
     * Reads the 28 days that end on {@code today}.
     *
     * @param lanes       the check-ins by question; a question that is not in here was not asked
     * @param functioning ratings of sleep or functioning, high is better; null where they are not asked
     * @param scale       of these ratings
     * @param today       a day number as in {@link Occasion}
     */
    public static Turbulence of(
            Map<Question, Series> lanes, @Nullable Series functioning, Scale scale, long today) {
        Movement distress = speaking(Direction.HIGHER, movements(lanes, today, Question.OVERWHELM, Question.PAINFUL));
        Movement contact = speaking(
                Direction.LOWER, movements(lanes, today, Question.VOLUME, Question.BODY, Question.CONNECTED));
        Movement safety = movement(lanes.get(Question.SAFETY), new Scale(0, Question.SAFETY.highest()), today);
        Movement working = movement(functioning, scale, today);
        return new Turbulence(Weather.of(distress, contact, safety, working), distress, contact, safety, working);
    }

    /** As {@link #of(Map, Series, Scale, long)}, where neither sleep nor functioning is asked. */
    public static Turbulence of(Map<Question, Series> lanes, long today) {
        return of(lanes, null, new Scale(0, 1), today);
    }

    private static List<Movement> movements(Map<Question, Series> lanes, long today, Question... questions) {
        return Stream.of(questions)
                .map(question -> movement(lanes.get(question), new Scale(0, question.highest()), today))
                .toList();
    }

    private static Movement movement(@Nullable Series lane, Scale scale, long today) {
        Movement movement = Movement.of(lane == null ? Series.of(List.of()) : lane, today, scale, MINIMUMS);
        return movement instanceof Moved moved && !isMarked(moved) ? new Movement.Steady(moved.comparison()) : movement;
    }

    private static boolean isMarked(Moved moved) {
        return moved.size() == Movement.Size.CLEARLY
                || moved.comparison().certainty() == Movement.Certainty.BEYOND_SWING;
    }

    /** What goes that way, else what goes the other way, else what is known. */
    private static Movement speaking(Direction first, List<Movement> movements) {
        return find(movements, movement -> movement instanceof Moved moved && moved.direction() == first)
                .or(() -> find(movements, Moved.class::isInstance))
                .or(() -> find(movements, Movement.Steady.class::isInstance))
                .orElseGet(movements::getFirst);
    }

    private static Optional<Movement> find(List<Movement> movements, Predicate<Movement> wanted) {
        return movements.stream().filter(wanted).findFirst();
    }

    private static Minimums atLeast(int days) {
        Minimums usual = Minimums.STANDARD;
        return new Minimums(
                days, days, usual.steps(), usual.inertia(), usual.relation(), usual.occasions(), usual.items(),
                usual.baseline(), usual.sessions());
    }
}
