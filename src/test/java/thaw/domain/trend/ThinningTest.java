package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thaw.domain.trend.Thinning.Point;

class ThinningTest {

    @Test
    void aRunEndsWhereNothingCameForLongerThanTheGap() {
        List<Point> points = List.of(new Point(0, 1), new Point(3, 2), new Point(7, 3), new Point(10, 4));
        assertThat(Thinning.runs(points, 3, t -> t)).containsExactly(points.subList(0, 2), points.subList(2, 4));
        assertThat(Thinning.runs(List.of(), 3, t -> t)).isEmpty();
    }

    @Test
    void bucketsOfTheirOwnKeepEveryPoint() {
        List<Point> points = points(new Random(1), 500);
        assertThat(Thinning.runs(points, Long.MAX_VALUE, t -> t)).containsExactly(points);
    }

    @Test
    void everyPointThatStaysIsAnAnswerAndNoExtremeIsLost() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            List<Point> points = points(random, random.nextInt(1, 400));
            long bucket = random.nextLong(1, 60);
            List<Point> kept = Thinning.runs(points, Long.MAX_VALUE, t -> Math.floorDiv(t, bucket)).getFirst();
            assertThat(points).containsAll(kept);
            assertThat(kept).extracting(Point::t).isSorted();
            assertThat(kept.getFirst()).isEqualTo(points.getFirst());
            assertThat(kept.getLast()).isEqualTo(points.getLast());
            for (Point point : points) {
                long in = Math.floorDiv(point.t(), bucket);
                assertThat(kept).anyMatch(one -> Math.floorDiv(one.t(), bucket) == in && one.value() <= point.value());
                assertThat(kept).anyMatch(one -> Math.floorDiv(one.t(), bucket) == in && one.value() >= point.value());
            }
            long buckets = points.stream().map(point -> Math.floorDiv(point.t(), bucket)).distinct().count();
            assertThat(kept).hasSizeLessThanOrEqualTo((int) (2 * buckets + 2));
        }
    }

    private static List<Point> points(Random random, int many) {
        List<Point> points = new ArrayList<>();
        long t = 0;
        for (int i = 0; i < many; i++) {
            t += random.nextLong(1, 9);
            points.add(new Point(t, random.nextInt(101)));
        }
        return points;
    }
}
