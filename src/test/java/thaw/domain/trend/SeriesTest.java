package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;

class SeriesTest {

    private static Occasion at(long day, @Nullable Integer beep, double value) {
        return new Occasion(day, beep, new Answer.Rated(value));
    }

    private static Occasion silent(long day, Answer answer) {
        return new Occasion(day, null, answer);
    }

    @Test
    void daysMakePairsWhenTheyFollowOneAnother() {
        Series series = Series.of(List.of(at(1, null, 10), at(2, null, 20), at(4, null, 30)));
        assertThat(series.pairs()).containsExactly(new Pair(10, 20));
    }

    @Test
    void beepsMakePairsWithinADayAndNeverAcrossTheNight() {
        Series series = Series.of(List.of(at(1, 9, 1), at(1, 10, 2), at(2, 1, 3), at(2, 3, 4), at(2, 4, 5)));
        assertThat(series.pairs()).containsExactly(new Pair(1, 2), new Pair(4, 5));
    }

    @Test
    void anAnswerWithoutANumberBreaksTheChainAndIsNeverZero() {
        for (Answer gap : List.of(new Answer.CantTell(), new Answer.Skipped(), new Answer.Missing(),
                new Answer.FarAway())) {
            Series series = Series.of(List.of(at(1, null, 10), silent(2, gap), at(3, null, 30)));
            assertThat(series.pairs()).isEmpty();
            assertThat(series.values()).containsExactly(10, 30);
            assertThat(series.occasions()).hasSize(3);
        }
    }

    @Test
    void nothingIsANumber() {
        Series series = Series.of(List.of(at(1, null, 10), silent(2, new Answer.Nothing())));
        assertThat(series.pairs()).containsExactly(new Pair(10, 0));
    }

    @Test
    void theOrderGivenDoesNotMatter() {
        Series series = Series.of(List.of(at(3, null, 30), at(1, null, 10), at(2, null, 20)));
        assertThat(series.pairs()).containsExactly(new Pair(10, 20), new Pair(20, 30));
    }

    @Test
    void twoAnswersAtOnePlaceAreRefused() {
        assertThatThrownBy(() -> Series.of(List.of(at(1, 2, 10), at(1, 2, 20))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day 1, beep 2");
    }

    @Test
    void noPairReachesFromOneStretchToTheNext() {
        Series before = Series.of(List.of(at(1, null, 10), at(2, null, 20)));
        Series after = Series.of(List.of(at(3, null, 30)));
        Series both = Series.ofStretches(List.of(before, after));
        assertThat(both.values()).containsExactly(10, 20, 30);
        assertThat(both.pairs()).containsExactly(new Pair(10, 20));
    }

    @Test
    void aDayAverageLeavesOutWhatIsMissing() {
        Series series = Series.of(List.of(
                at(1, 1, 10), at(1, 2, 20), new Occasion(1, 3, new Answer.Skipped()),
                new Occasion(2, 1, new Answer.CantTell())));
        assertThat(series.dayAverages()).hasSize(1).containsEntry(1L, 15.0);
    }

    @Test
    void aPartKeepsBothOfItsEnds() {
        Series series = Series.of(List.of(at(1, null, 1), at(2, null, 2), at(3, null, 3), at(4, null, 4)));
        assertThat(series.between(2, 3).values()).containsExactly(2, 3);
    }

    @Test
    void stepsAndInertiaOfAHandMadeSeries() {
        List<Pair> pairs = List.of(new Pair(1, 2), new Pair(2, 4), new Pair(3, 6));
        assertThat(Steps.meanSquare(pairs).orElseThrow()).isCloseTo(14 / 3.0, within(1e-12));
        assertThat(Steps.rootMeanSquare(pairs).orElseThrow()).isCloseTo(Math.sqrt(14 / 3.0), within(1e-12));
        assertThat(Steps.inertia(pairs).orElseThrow()).isCloseTo(2, within(1e-12));
    }

    @Test
    void aConstantSeriesDoesNotStepAndHasNoInertia() {
        List<Pair> pairs = List.of(new Pair(5, 5), new Pair(5, 5));
        assertThat(Steps.rootMeanSquare(pairs).orElseThrow()).isZero();
        assertThat(Steps.inertia(pairs)).isEmpty();
        assertThat(Steps.rootMeanSquare(List.of())).isEmpty();
        assertThat(Steps.inertia(List.of())).isEmpty();
    }

    @Test
    void stepsDependOnOrderWhereSpreadDoesNot() {
        Series calm = Series.of(List.of(at(1, null, 1), at(2, null, 2), at(3, null, 3), at(4, null, 4)));
        Series rough = Series.of(List.of(at(1, null, 1), at(2, null, 4), at(3, null, 2), at(4, null, 3)));
        assertThat(Moments.sd(rough.values())).isEqualTo(Moments.sd(calm.values()));
        assertThat(Steps.rootMeanSquare(rough.pairs()).orElseThrow())
                .isGreaterThan(Steps.rootMeanSquare(calm.pairs()).orElseThrow());
    }
}
