package thaw.domain.pacing;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two sets of thresholds decide on each day of one client's history, side by side. The history itself stays as it
 * was lived: a day after one on which they differ still begins with the dose that really held. Gates are taken as they
 * stood on each day; the client is taken as ready, for that is not known of every day.
 *
 * <p>Days of a long silence are left out once nothing new can be said of them.
 *
 * @param days    oldest first
 * @param earlier how many days lie before the first one shown
 */
public record Replay(List<Day> days, int earlier) {

    /** The most days that are replayed, the newest ones: three years without a gap. */
    public static final int LONGEST = 1_100;

    public Replay {
        days = List.copyOf(days);
    }

    /** One day under both. */
    public record Day(int day, Decision now, Decision changed) {

        /**
         * Whether somebody would have noticed: the client another outcome, another level, or other sessions; the therapist
         * another rule that speaks.
         */
        public boolean differs() {
            return now.outcome() != changed.outcome()
                    || !now.level().equals(changed.level())
                    || now.groundingOnly() != changed.groundingOnly()
                    || !rules(now).equals(rules(changed));
        }

        private static List<Rule> rules(Decision decision) {
            return decision.fired().stream().map(Fired::rule).toList();
        }
    }

    /**
     * Replays the days up to today.
     *
     * @param around what stood around each of them
     */
    public static Replay of(
            LivedCourse course,
            int today,
            IntFunction<LivedCourse.Around> around,
            Parameters now,
            Parameters changed) {
        List<Integer> days = days(course, today, Math.max(silence(now), silence(changed)));
        int earlier = Math.max(0, days.size() - LONGEST);
        return new Replay(
                days.stream().skip(earlier).flatMap(day -> day(course, day, around.apply(day), now, changed)).toList(),
                earlier);
    }

    private static Stream<Day> day(
            LivedCourse course, int day, LivedCourse.Around around, Parameters now, Parameters changed) {
        return course.onPast(day, around, now).stream().map(evidence -> new Day(
                day,
                PacingLaw.decide(evidence),
                PacingLaw.decide(course.onPast(day, around, changed).orElseThrow())));
    }

    /** From the first contact or the first dose on, each day at most so long after one of them that silence says all. */
    private static List<Integer> days(LivedCourse course, int today, int silence) {
        NavigableSet<Integer> known = course.contacts();
        course.steps().forEach(step -> known.add(step.day()));
        NavigableSet<Integer> days = new TreeSet<>();
        known.headSet(today, true).forEach(day -> IntStream.rangeClosed(day, Math.min(today, day + silence))
                .forEach(days::add));
        return List.copyOf(days);
    }

    private static int silence(Parameters parameters) {
        return parameters.count(Parameter.R4B_DAYS);
    }

    /** The days on which they differ. */
    public List<Day> differences() {
        return days.stream().filter(Day::differs).toList();
    }

    /** On how many days it came out like this under the thresholds that hold. */
    public long now(Outcome outcome) {
        return days.stream().filter(day -> day.now().outcome() == outcome).count();
    }

    /** On how many days it would have come out like this. */
    public long changed(Outcome outcome) {
        return days.stream().filter(day -> day.changed().outcome() == outcome).count();
    }
}
