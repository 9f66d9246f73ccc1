package thaw.domain.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInRhythmTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"7, true, 13, 7", "7, true, 14, 3", "7, true, 200, 3", "7, false, 200, 7", "5, true, 200, 5", "1, true, 14, 1"})
    void dailyBecomesThreeAWeekAfterTwoWeeksWhereAgreed(int days, boolean easesOff, int later, int asked) {
        assertThat(new CheckInRhythm(days, FIRST, easesOff).asked(FIRST.plusDays(later))).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"7, 14, false", "7, 15, true", "5, 10, false", "5, 11, true", "3, 9, false", "3, 10, true", "1, 9, false", "1, 10, true"})
    void farMoreIsTenInAWeekAndMoreThanTwoForEachAsked(int days, int checkIns, boolean farMore) {
        assertThat(new CheckInRhythm(days, FIRST, false).isFarMore(checkIns, FIRST)).isEqualTo(farMore);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 0, 2", "3, 0, 3", "4, 0, 4", "5, 0, 5", "6, 0, 6", "7, 0, 7", "7, 15, 3", "4, 11, 3", "3, 10, 1", "1, 10, 1"})
    void asksOnAsManyDaysAsAgreedAndOnFewerWhereTheyCheckFarMore(int days, int checkIns, int asks) {
        CheckInRhythm rhythm = new CheckInRhythm(days, FIRST, false);
        assertThat(FIRST.datesUntil(FIRST.plusDays(7)).filter(day -> rhythm.asksOn(day, checkIns)).count()).isEqualTo(asks);
    }

    @Test
    void nothingAgreedIsEveryDay() {
        assertThat(CheckInRhythm.daily().asksOn(FIRST, 0)).isTrue();
        assertThat(CheckInRhythm.daily().asked(FIRST)).isEqualTo(7);
    }

    @Test
    void aWeekHasSevenDays() {
        assertThatThrownBy(() -> new CheckInRhythm(8, FIRST, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckInRhythm(0, FIRST, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
