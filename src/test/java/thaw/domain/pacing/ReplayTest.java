package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final int STARTED = 200;
    private static final int RISES = 40;

    /** Sixty days of check-ins that grow heavy from the fortieth on, long before a program that begins on day 200. */
    private static LivedCourse imported() {
        return new LivedCourse(
                STARTED,
                IntStream.range(0, 60)
                        .mapToObj(day -> new LivedCourse.Answered(
                                Calm.day(day, day < RISES ? 2.0 + day % 2 : 5.0, 1.0, 8.0), null))
                        .toList(),
                List.of(),
                List.of(new LivedCourse.Step(STARTED, null, false, 2, 2, 3, false, false)),
                List.of());
    }

    private static Replay replay(Map<Parameter, Double> changed) {
        return Replay.of(
                imported(), STARTED, day -> new LivedCourse.Around(Gates.OPEN, null), Parameters.STANDARD,
                Parameters.STANDARD.with("tried", changed));
    }

    @Test
    void aSlowRiseShowsInAHistoryFromBeforeTheProgram() {
        Replay replay = replay(Map.of(Parameter.D8_SIGNAL_DAYS, 1_000.0));

        assertThat(replay.days().stream().filter(day -> day.now().has(Rule.D8)).map(Replay.Day::day))
                .isNotEmpty()
                .allMatch(day -> day > RISES && day < STARTED);
        assertThat(replay.days()).noneMatch(day -> day.changed().has(Rule.D8));
        assertThat(replay.differences()).as("a therapist would have been told").allMatch(day -> day.now().has(Rule.D8)).isNotEmpty();
    }

    /** What a day before the program can be held against is what came before it, not what the program began with. */
    @Test
    void aDayBeforeTheProgramKnowsNothingOfItsStart() {
        Evidence evidence = imported()
                .onPast(30, new LivedCourse.Around(Gates.OPEN, null), Parameters.STANDARD)
                .orElseThrow();

        assertThat(evidence.started()).isNull();
        assertThat(evidence.baselineVolume()).isNull();
    }
}
