package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;

class RunningLaneTest {

    private static final Scale SCALE = new Scale(0, 10);
    private static final double LIMIT = 6;

    @Test
    void carriedAlongIsTheSameAsComputedAnew() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Occasion> history = history(random);
            Long started = random.nextBoolean() ? (Long) (long) random.nextInt(80) : null;
            RunningLane lane = RunningLane.begin(started, SCALE, Minimums.STANDARD);
            int from = 0;
            while (from < history.size()) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(random.nextInt(1, 60)));
                lane = lane.and(Series.of(history.subList(from, to)));
                from = to;
                same(lane, Series.of(history.subList(0, to)), started);
            }
        }
    }

    @Test
    void theLaneBeforeStaysAsItWas() {
        Series week = Series.of(days(0, 40, 3));
        RunningLane before = RunningLane.begin(0L, SCALE, Minimums.STANDARD).and(week);
        RunningLane after = before.and(Series.of(days(40, 60, 9)));
        assertThat(after.departure()).isPresent();
        same(before, week, 0L);
    }

    @Test
    void anAnswerThatComesLateIsRefused() {
        RunningLane lane = RunningLane.begin(null, SCALE, Minimums.STANDARD).and(Series.of(days(5, 8, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> lane.and(Series.of(days(6, 7, 3))));
    }

    @Test
    void aLaneWithoutAnswersTellsNothing() {
        RunningLane lane = RunningLane.begin(null, SCALE, Minimums.STANDARD);
        assertThat(lane.departure()).isEmpty();
        assertThat(lane.window(9, LIMIT)).isEmpty();
        assertThat(lane.movement(9)).isEqualTo(new Movement.TooFew(0, 0, 3));
    }

    private static void same(RunningLane lane, Series whole, @Nullable Long started) {
        long last = whole.occasions().getLast().day();
        for (long today : new long[] {last, last + 1, last + 20, last - 3}) {
            alike(lane.movement(today), Movement.of(whole, today, SCALE, Minimums.STANDARD));
            alike(lane.window(today, LIMIT), PersonalWindow.of(whole, today, LIMIT, Minimums.STANDARD));
        }
        alike(lane.departure(), fromTheWholeChart(whole.dayAverages(), started));
    }

    /** The first two days in a row above the limit, looked for in the chart of all days. */
    private static Optional<Departure> fromTheWholeChart(SortedMap<Long, Double> averages, @Nullable Long started) {
        return Departure.watch(averages, started, SCALE, Minimums.STANDARD).flatMap(watched -> {
            List<ControlChart.Point> points = watched.points();
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i - 1).state().isHigh() && points.get(i).state().isHigh()) {
                    List<ControlChart.Point> since = points.subList(i - 1, points.size());
                    return Optional.of(new Departure(
                            since.getFirst().day(),
                            (int) since.stream().filter(point -> point.state().isHigh()).count(),
                            since.size(),
                            since.getLast().state().isHigh(),
                            watched.baseline()));
                }
            }
            return Optional.empty();
        });
    }

    private static void alike(Object carried, Object computed) {
        RecursiveComparisonAssert<?> compared = assertThat(carried).usingRecursiveComparison();
        compared.withComparatorForType(RunningLaneTest::almost, Double.class)
                .withComparatorForType(RunningLaneTest::almost, double.class)
                .isEqualTo(computed);
    }

    private static int almost(double one, double other) {
        return Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
    }

    /** Up to a year of days, some with several answers and some without, in calm and in rough times. */
    private static List<Occasion> history(Random random) {
        List<Occasion> history = new ArrayList<>();
        int length = random.nextInt(1, 260);
        double level = random.nextDouble(2, 5);
        for (long day = 0; day < length; day++) {
            level = random.nextInt(40) == 0 ? random.nextDouble(1, 9) : level;
            for (int beep = 1; beep <= random.nextInt(3); beep++) {
                double value = Math.clamp(level + random.nextGaussian(), 0, 10);
                history.add(new Occasion(day, beep, random.nextInt(6) == 0 ? new Answer.CantTell() : new Answer.Rated(value)));
            }
        }
        return history.isEmpty() ? days(0, 1, 3) : history;
    }

    private static List<Occasion> days(int from, int to, double value) {
        List<Occasion> days = new ArrayList<>();
        for (int day = from; day < to; day++) {
            days.add(new Occasion(day, 1, new Answer.Rated(value + day % 2 * 0.5)));
        }
        return days;
    }
}
