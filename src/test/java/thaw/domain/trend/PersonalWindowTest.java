package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;

class PersonalWindowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void itIsTheMiddleEightyPercent() {
        PersonalWindow window = window(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(window.low()).isCloseTo(1, within(1e-12));
        assertThat(window.high()).isEqualTo(6);
        assertThat(window.n()).isEqualTo(11);
        assertThat(window(1, 1, 2, 2, 3, 3, 3, 2, 1, 2, 3).high()).isEqualTo(3);
    }

    @Test
    void sixDaysAreTooFew() {
        assertThat(PersonalWindow.of(series(1, 2, 3, 4, 5, 6), TODAY.toEpochDay(), 6, Minimums.STANDARD)).isEmpty();
    }

    @Test
    void itNeverPassesTheLimitAndNeverTurnsAround() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            double[] values = random.doubles(random.nextInt(7, 90), 0, 10).toArray();
            double limit = random.nextDouble(10);
            PersonalWindow window = PersonalWindow.of(series(values), TODAY.toEpochDay(), limit, Minimums.STANDARD)
                    .orElseThrow();
            assertThat(window.low()).isLessThanOrEqualTo(window.high());
            assertThat(window.high()).isLessThanOrEqualTo(limit);
        }
    }

    @Test
    void olderDaysDoNotCount() {
        assertThat(PersonalWindow.of(series(1, 2, 3, 4, 5, 6, 7), TODAY.plusDays(90).toEpochDay(), 6, Minimums.STANDARD))
                .isEmpty();
    }

    private static PersonalWindow window(double... values) {
        return PersonalWindow.of(series(values), TODAY.toEpochDay(), 6, Minimums.STANDARD).orElseThrow();
    }

    private static Series series(double... values) {
        return Series.of(IntStream.range(0, values.length)
                .mapToObj(i -> Occasion.of(TODAY.minusDays(i), new Answer.Rated(values[i])))
                .toList());
    }
}
