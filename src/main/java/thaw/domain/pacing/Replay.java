package thaw.domain.pacing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What two sets of thresholds decide on each day of one client's history, side by side. The history itself stays as it
 * was lived: a day after one on which they differ still begins with the dose that really held. Gates are not known of
 * past days and are taken as open, and the client as ready.
 *
 * @param days oldest first, from the first day with a dose
 */
public record Replay(List<Day> days) {

    public Replay {
        days = List.copyOf(days);
    }

    /** One day under both. */
    public record Day(int day, Decision now, Decision changed) {

        /** Whether a client would have noticed: another outcome, another level, or other sessions. */
        public boolean differs() {
            return now.outcome() != changed.outcome()
                    || !now.level().equals(changed.level())
                    || now.groundingOnly() != changed.groundingOnly();
        }
    }

    /** Replays every day up to today. */
    public static Replay of(LivedCourse course, int today, Parameters now, Parameters changed) {
        int first = course.steps().stream().mapToInt(LivedCourse.Step::day).min().orElse(today) + 1;
        return new Replay(IntStream.rangeClosed(first, today)
                .boxed()
                .flatMap(day -> course.onPast(day, now).stream().map(evidence -> new Day(
                        day,
                        PacingLaw.decide(evidence),
                        PacingLaw.decide(course.onPast(day, changed).orElseThrow()))))
                .toList());
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
