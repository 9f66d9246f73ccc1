package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInSignalsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 5.9, 10, ''", "1, 6, 10, D2b", "6, 6, 0, D2b", "6, 5, 5, ''", "7, , 6, D2b", "5.9, , 6, ''", "7, 7, , D2b"
    })
    void d2bIsTheMedianOfTheLastThreeThatKnow(
            @Nullable Double before, @Nullable Double yesterday, @Nullable Double today, String rules) {
        Calm calm = Calm.course()
                .with(Calm.day(8, 2.0, before, 8.0))
                .with(Calm.day(9, 2.0, yesterday, 8.0))
                .with(Calm.day(10, 2.0, today, 8.0));

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @Test
    void d2bNeedsThreeValues() {
        Calm two = Calm.empty().with(Calm.day(9, 2.0, 9.0, 8.0)).with(Calm.day(10, 2.0, 9.0, 8.0));

        assertThat(Calm.rules(two.decide())).isEmpty();
        assertThat(Calm.rules(two.with(Calm.day(4, 2.0, 9.0, 8.0)).decide())).isEqualTo("D2b");
    }

    @Test
    void theWindowEndsSixDaysAgo() {
        Calm calm = Calm.empty().with(Calm.day(9, 2.0, 9.0, 8.0)).with(Calm.day(10, 2.0, 9.0, 8.0));

        assertThat(Calm.rules(calm.with(Calm.day(3, 2.0, 9.0, 8.0)).decide())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8, 3.1, 3, ''", "8, 3, 3, D3b", "3, 8, 3, D3b", "3, 3, 8, ''", "3, 3, 3.1, ''", "2, 2, 2, D3b", "8, 8, 0, ''",
        "3, , 3, D3b", "3, 3, , ''"
    })
    void d3bIsLowSafetyTwiceInThreeTodayIncluded(
            @Nullable Double before, @Nullable Double yesterday, @Nullable Double today, String rules) {
        Calm calm = Calm.course()
                .with(Calm.day(8, 2.0, 1.0, before))
                .with(Calm.day(9, 2.0, 1.0, yesterday))
                .with(Calm.day(10, 2.0, 1.0, today));

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 6.9, 7, ''", "2, 7, 7, D5", "7, 2, 7, D5", "7, 7, 6.9, ''", "7, 7, 7, D5b", "6.9, 7, 8, D5", "7, , 7, D5"
    })
    void d5IsHeavyTwiceInThreeAndD5bIsThreeDaysInARow(
            Double before, @Nullable Double yesterday, Double today, String rules) {
        assertThat(Calm.rules(heavy(before, yesterday, today).decide())).isEqualTo(rules);
    }

    @Test
    void threeHeavyCheckInsWithAGapOfADayAreNotThreeDaysInARow() {
        Calm calm = heavy(7.0, 7.0, 7.0).without(9);

        assertThat(Calm.rules(calm.with(Calm.day(7, 7.0, 1.0, 8.0)).decide())).isEqualTo("D5");
    }

    @ParameterizedTest
    @CsvSource({"8, D5", "9, ''"})
    void aHeavyDayThatAStepDownAnsweredDoesNotCountAgain(int stepDown, String rules) {
        Calm calm = heavy(2.0, 7.0, 7.0).and(DoseChange.Type.STEP_DOWN, stepDown);

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"8, D3b", "9, ''"})
    void anUnsafeDayThatAStepDownAnsweredDoesNotCountAgain(int stepDown, String rules) {
        Calm calm = Calm.course().with(Calm.day(9, 2.0, 1.0, 3.0)).with(Calm.day(10, 2.0, 1.0, 3.0));

        assertThat(Calm.rules(calm.and(DoseChange.Type.STEP_DOWN, stepDown).decide()))
                .isEqualTo(rules);
    }

    @Test
    void heavyDaysInARowPauseEvenAfterAStepDownBetweenThem() {
        assertThat(Calm.rules(heavy(7.0, 7.0, 7.0).and(DoseChange.Type.STEP_DOWN, 9).decide()))
                .isEqualTo("D5b");
    }

    @Test
    void withoutACheckInTodayTheNewestRulesAreSilent() {
        Calm calm = heavy(9.0, 9.0, 9.0).today(11);
        calm.checkIns(day -> day.day() > 7 ? Calm.day(day.day(), 9.0, 9.0, 1.0) : day);

        assertThat(Calm.rules(calm.decide())).isEmpty();
    }

    @Test
    void ofTwoCheckInsOfADayTheWorseOfEachValueCounts() {
        Calm calm = heavy(2.0, 7.0, 2.0);
        List<RatedDay> twice = List.of(Calm.day(10, 7.0, 1.0, 8.0), Calm.day(10, 1.0, 1.0, 9.0), Calm.day(9, 7.0, 1.0, 8.0));

        assertThat(Calm.rules(calm.more(draft -> draft.checkIns(twice)).decide())).isEqualTo("D5");
    }

    /** Left out at one hour of the day, it still counts as it was at another; the two may come in any order. */
    @ParameterizedTest
    @CsvSource({"7, D5", "6, ''"})
    void whatIsLeftOutInOneCheckInOfADayHidesNothingOfAnother(Double evening, String rules) {
        RatedDay morning = Calm.day(10, null, 1.0, 8.0);
        List<RatedDay> days = List.of(Calm.day(9, 7.0, 1.0, 8.0), morning, Calm.day(10, evening, null, null));

        assertThat(Calm.rules(Calm.course().more(draft -> draft.checkIns(days)).decide())).isEqualTo(rules);
        assertThat(Calm.rules(Calm.course().more(draft -> draft.checkIns(days.reversed())).decide())).isEqualTo(rules);
    }

    @Test
    void whatIsDatedTomorrowHasNotHappened() {
        Calm calm = Calm.course().with(Calm.day(11, 9.0, 9.0, 0.0)).and(Calm.session(11, 2, 10.0, 9.0, 0.0));

        assertThat(Calm.line(calm.decide())).isEqualTo(Calm.line(Calm.course().decide()));
    }

    private static Calm heavy(Double before, @Nullable Double yesterday, Double today) {
        return Calm.course()
                .with(Calm.day(8, before, 1.0, 8.0))
                .with(Calm.day(9, yesterday, 1.0, 8.0))
                .with(Calm.day(10, today, 1.0, 8.0));
    }
}
