package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;
import thaw.domain.trend.Flickers.Notice;
import thaw.domain.trend.Flickers.Stirring;

class FlickersTest {

    private static final long TODAY = LocalDate.of(2026, 3, 1).toEpochDay();
    private static final Series NO_VOLUME = Series.of(List.of());

    @Test
    void wordsCountOnceWhateverTheirCaseAndNewOnesWereNeverThereBefore() {
        Flickers flickers = flickers(
                new Stirring(TODAY - 100, "Salt"), new Stirring(TODAY - 3, " salt"), new Stirring(TODAY - 2, "warm"),
                new Stirring(TODAY - 1, "WARM"), new Stirring(TODAY, null), new Stirring(TODAY, " "));
        assertThat(flickers.words()).isEqualTo(2);
        assertThat(flickers.newWords()).isEqualTo(1);
        assertThat(flickers.stirringsAWeek().number()).hasValue(5 / 4.0);
        assertThat(flickers.before().number()).hasValue(0);
    }

    @Test
    void daysBeforeTheRecordCountOnNeitherSide() {
        List<Stirring> two = List.of(new Stirring(TODAY - 1, null), new Stirring(TODAY, null));
        Flickers flickers = Flickers.of(two, NO_VOLUME, List.of(), TODAY - 6, TODAY, Minimums.STANDARD);
        assertThat(flickers.stirringsAWeek().number()).hasValue(2);
        assertThat(flickers.before()).isEqualTo(new Statistic.TooFew(0, 7));
        assertThat(Flickers.of(two, NO_VOLUME, List.of(), TODAY - 5, TODAY, Minimums.STANDARD).stirringsAWeek())
                .isEqualTo(new Statistic.TooFew(6, 7));
    }

    @Test
    void theWidestWeekNeedsThreeDays() {
        assertThat(widest(10, 90)).isEmpty();
        Flickers.Widest widest = widest(10, 90, 20).orElseThrow();
        assertThat(widest.points()).isEqualTo(80);
        assertThat(widest.n()).isEqualTo(3);
    }

    @Test
    void theEarliestNoticeIsTheSmallestSecondOfTheseDays() {
        List<Notice> notices = List.of(new Notice(TODAY - 28, 5), new Notice(TODAY - 27, 40), new Notice(TODAY, 90));
        assertThat(Flickers.of(List.of(), NO_VOLUME, notices, 0, TODAY, Minimums.STANDARD).earliestNotice()).hasValue(40);
        assertThat(flickers().earliestNotice()).isEmpty();
    }

    @Test
    void oneMoreStirringNeverMakesTheSignsSmaller() {
        Random random = new Random(9);
        for (int round = 0; round < 200; round++) {
            List<Stirring> stirrings = Stream.generate(() -> new Stirring(
                            TODAY - random.nextInt(80), random.nextBoolean() ? "w" + random.nextInt(6) : null))
                    .limit(random.nextInt(20))
                    .toList();
            Stirring more = new Stirring(TODAY - random.nextInt(28), "w" + random.nextInt(6));
            Flickers before = flickers(stirrings.toArray(Stirring[]::new));
            Flickers after = flickers(Stream.concat(stirrings.stream(), Stream.of(more)).toArray(Stirring[]::new));
            assertThat(after.words()).isBetween(before.words(), before.words() + 1);
            assertThat(after.newWords()).isGreaterThanOrEqualTo(before.newWords()).isLessThanOrEqualTo(after.words());
            assertThat(after.stirringsAWeek().number().orElseThrow())
                    .isGreaterThan(before.stirringsAWeek().number().orElseThrow());
        }
    }

    private static Optional<Flickers.Widest> widest(double... volumes) {
        Series series = Series.of(IntStream.range(0, volumes.length)
                .mapToObj(i -> new Occasion(TODAY - i, null, new Answer.Rated(volumes[i])))
                .toList());
        return Flickers.of(List.of(), series, List.of(), 0, TODAY, Minimums.STANDARD).widest();
    }

    private static Flickers flickers(Stirring... stirrings) {
        return Flickers.of(List.of(stirrings), NO_VOLUME, List.of(), 0, TODAY, Minimums.STANDARD);
    }
}
