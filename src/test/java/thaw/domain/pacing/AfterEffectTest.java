package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.checkin.CheckIn.Numbing;

class AfterEffectTest {

    @ParameterizedTest
    @CsvSource({"2, 5.9, ''", "2, 6, D6a", "3, 6, D6a", "3.1, 6, ''", "3.1, 6.1, D6a", "4, 6.9, ''", "4, 7, D6a"})
    void anAfterEffectIsHighAndWellAboveOnesOwnMedian(double usual, double today, String rules) {
        Calm calm = Calm.course().checkIns(day -> Calm.day(day.day(), usual, 1.0, 8.0));

        assertThat(Calm.rules(calm.with(after(10, today)).decide())).isEqualTo(rules);
    }

    @Test
    void withoutTheMarkItIsAnOrdinaryCheckIn() {
        assertThat(Calm.rules(Calm.course().with(Calm.day(10, 6.5, 1.0, 8.0)).decide())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, D6", "6, D6", "7, D6a", "8, D6", "9, D6", "4, D6", "2, D6a"})
    void afterTwoOfTheLastThreeSessionsTheLevelGoesDown(int earlier, String rules) {
        Calm calm = Calm.course().with(after(earlier, 6.5)).with(after(10, 6.5));
        calm.sessions(session -> session.day() == 5 && earlier == 4 ? Calm.session(4, 2, 2.0, 1.0, 8.0) : session);

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @Test
    void d6GoesDownWithoutGrounding() {
        assertThat(Calm.line(Calm.course().with(after(8, 6.5)).with(after(10, 6.5)).decide()))
                .startsWith("STEP_DOWN 1 rules D6")
                .endsWith("notices same_day:D6");
    }

    @Test
    void d6aHoldsWithoutANotice() {
        assertThat(Calm.line(Calm.course().with(after(10, 6.5)).decide()))
                .isEqualTo("HOLD 2 rules D6a blocked U1 U4 notices");
    }

    @Test
    void yesterdaysAfterEffectIsPast() {
        assertThat(Calm.rules(Calm.course().with(after(9, 6.5)).decide())).isEmpty();
    }

    /** With seven calm days among fourteen the median is 3, with six it is 4; what lies further back does not count. */
    @ParameterizedTest
    @CsvSource({"6, ''", "7, D6a", "8, D6a"})
    void theOwnMedianIsThatOfFourteenEarlierValues(int calmDays, String rules) {
        Calm calm = Calm.empty();
        for (int ago = 1; ago <= 30; ago++) {
            calm.with(Calm.day(10 - ago, ago <= calmDays ? 2.0 : 4.0, 1.0, 8.0));
        }

        assertThat(Calm.rules(calm.with(after(10, 6.0)).decide())).isEqualTo(rules);
    }

    @Test
    void aFirstEverCheckInHasNoOwnMedianToBeAboveOf() {
        assertThat(Calm.rules(Calm.empty().with(after(10, 6.0)).decide())).isEmpty();
        assertThat(Calm.rules(Calm.empty().with(Calm.day(9, 3.0, 1.0, 8.0)).with(after(10, 6.0)).decide()))
                .isEqualTo("D6a");
    }

    private static RatedDay after(int day, double overwhelm) {
        return new RatedDay(day, new Felt(overwhelm, 1.0, 8.0), 20.0, Numbing.NONE, true);
    }
}
