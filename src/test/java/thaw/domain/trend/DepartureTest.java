package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private static final Scale SCALE = new Scale(0, 10);

    @Test
    void aLastingRiseIsFoundWithItsFirstDay() {
        SortedMap<Long, Double> days = steady(20, 3);
        for (long day = 20; day < 40; day++) {
            days.put(day, 7.0);
        }
        Departure departure = Departure.upward(days, 0L, SCALE, Minimums.STANDARD).orElseThrow();
        assertThat(departure.firstDay()).isBetween(20L, 22L);
        assertThat(departure.still()).isTrue();
        assertThat(departure.outDays()).isEqualTo(departure.answered());
        assertThat(departure.baseline().n()).isEqualTo(14);
    }

    @Test
    void oneDayAloneIsNoDeparture() {
        SortedMap<Long, Double> days = steady(60, 3);
        days.put(30L, 5.9);
        assertThat(Departure.upward(days, 0L, SCALE, Minimums.STANDARD)).isEmpty();
    }

    @Test
    void theBaselineIsBeforeTheProgramWhereThereIsEnoughOfIt() {
        SortedMap<Long, Double> days = steady(40, 3);
        assertThat(Departure.watch(days, 25L, SCALE, Minimums.STANDARD).orElseThrow().baseline().n()).isEqualTo(25);
        assertThat(Departure.watch(days, 5L, SCALE, Minimums.STANDARD).orElseThrow().baseline().n()).isEqualTo(14);
    }

    @Test
    void withoutAProgramItIsTheFirstFourWeeks() {
        assertThat(Departure.watch(steady(40, 3), null, SCALE, Minimums.STANDARD).orElseThrow().baseline().n()).isEqualTo(28);
        assertThat(Departure.watch(steady(20, 3), null, SCALE, Minimums.STANDARD).orElseThrow().points()).isEmpty();
    }

    @Test
    void tooFewDaysTellNothing() {
        assertThat(Departure.watch(steady(13, 3), 0L, SCALE, Minimums.STANDARD)).isEmpty();
        assertThat(Departure.watch(steady(14, 3), 0L, SCALE, Minimums.STANDARD).orElseThrow().points()).isEmpty();
        assertThat(Departure.upward(new TreeMap<>(), null, SCALE, Minimums.STANDARD)).isEmpty();
    }

    @Test
    void aBaselineDayNeverSignalsAndTheCountsFitTheChart() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            SortedMap<Long, Double> days = new TreeMap<>();
            for (long day = 0; day < 60; day++) {
                if (random.nextInt(4) > 0) {
                    days.put(day, random.nextDouble(10));
                }
            }
            Departure.upward(days, 0L, SCALE, Minimums.STANDARD).ifPresent(departure -> {
                long lastOfBaseline = days.keySet().stream().skip(13).findFirst().orElseThrow();
                assertThat(departure.firstDay()).isGreaterThan(lastOfBaseline);
                assertThat(departure.answered()).isEqualTo(days.tailMap(departure.firstDay()).size());
                assertThat(departure.outDays()).isBetween(2, departure.answered());
            });
        }
    }

    private static SortedMap<Long, Double> steady(int many, double value) {
        SortedMap<Long, Double> days = new TreeMap<>();
        for (long day = 0; day < many; day++) {
            days.put(day, value + (day % 2) * 0.5);
        }
        return days;
    }
}
