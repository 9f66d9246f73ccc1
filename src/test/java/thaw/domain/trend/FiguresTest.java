package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;

class FiguresTest {

    private static final Scale SCALE = new Scale(0, 100);
    private static final Minimums MINIMUMS = Minimums.STANDARD;

    private static Series days(int n, DoubleUnaryOperator value) {
        List<Occasion> days = new ArrayList<>();
        for (long day = 1; day <= n; day++) {
            days.add(new Occasion(day, null, new Answer.Rated(value.applyAsDouble((double) day))));
        }
        return Series.of(days);
    }

    private static Figures wavy(int n) {
        return Figures.of(days(n, day -> 50 + 20 * Math.sin(day)), SCALE, MINIMUMS);
    }

    @Test
    void eachNumberAppearsAtItsOwnMinimum() {
        assertThat(wavy(2).mean()).isEqualTo(new Statistic.TooFew(2, 3));
        assertThat(wavy(3).median()).isInstanceOf(Statistic.Shown.class);
        for (Statistic spread : spreads(wavy(6))) {
            assertThat(spread).isEqualTo(new Statistic.TooFew(6, 7));
        }
        for (Statistic spread : spreads(wavy(7))) {
            assertThat(spread).isInstanceOf(Statistic.Shown.class);
        }
        assertThat(wavy(6).rmssd()).isEqualTo(new Statistic.TooFew(5, 6));
        assertThat(wavy(7).rmssd()).isInstanceOf(Statistic.Shown.class);
        assertThat(wavy(20).inertia()).isEqualTo(new Statistic.TooFew(19, 20));
        assertThat(wavy(21).inertia()).isInstanceOf(Statistic.Shown.class);
    }

    private static List<Statistic> spreads(Figures figures) {
        return List.of(figures.sd(), figures.range(), figures.tenToNinety(), figures.relativeSd());
    }

    @Test
    void aStraightLineHasKnownFigures() {
        Figures figures = Figures.of(days(11, day -> day * 5), SCALE, MINIMUMS);
        assertThat(figures.mean()).isEqualTo(new Statistic.Shown(30, 11));
        assertThat(figures.tenToNinety()).isEqualTo(new Statistic.Shown(40, 11));
        assertThat(figures.mssd()).isEqualTo(new Statistic.Shown(25, 10));
        assertThat(figures.rmssd()).isEqualTo(new Statistic.Shown(5, 10));
    }

    @Test
    void anUnbrokenNothingIsWellDefined() {
        Figures figures = Figures.of(days(30, day -> 0), SCALE, MINIMUMS);
        assertThat(figures.mean()).isEqualTo(new Statistic.Shown(0, 30));
        assertThat(figures.sd()).isEqualTo(new Statistic.Shown(0, 30));
        assertThat(figures.rmssd()).isEqualTo(new Statistic.Shown(0, 29));
        assertThat(figures.relativeSd()).isEqualTo(new Statistic.Undefined(30));
        assertThat(figures.inertia()).isEqualTo(new Statistic.Undefined(29));
        assertThat(figures.inertia().number()).isEmpty();
    }

    @Test
    void twoLanesAreComparedWhereBothHaveANumber() {
        Series pleasant = days(20, day -> day);
        Series painful = days(17, day -> 100 - 2 * day);
        assertThat(Figures.correlation(pleasant, painful, MINIMUMS)).isEqualTo(new Statistic.Shown(-1, 17));
        assertThat(Figures.correlation(pleasant, days(13, day -> day), MINIMUMS))
                .isEqualTo(new Statistic.TooFew(13, 14));
        assertThat(Figures.correlation(pleasant, days(20, day -> 4), MINIMUMS))
                .isEqualTo(new Statistic.Undefined(20));
    }

    @Test
    void granularityNeedsTenOccasionsOfThreeItems() {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            rows.add(new double[] {i, 2 * i, i % 3});
        }
        assertThat(Figures.granularity(rows, MINIMUMS)).isEqualTo(new Statistic.TooFew(9, 10));
        rows.add(new double[] {3, 1, 2});
        assertThat(Figures.granularity(rows, MINIMUMS)).isInstanceOf(Statistic.Shown.class);
        List<double[]> twoItems = rows.stream().map(row -> new double[] {row[0], row[1]}).toList();
        assertThat(Figures.granularity(twoItems, MINIMUMS)).isEqualTo(new Statistic.TooFew(2, 3));
    }
}
