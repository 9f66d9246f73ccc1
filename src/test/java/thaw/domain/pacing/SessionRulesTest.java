package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.pacing.SessionRules.Begun;
import thaw.domain.pacing.SessionRules.MidCheck;
import thaw.domain.pacing.SessionRules.Start;
import thaw.domain.practice.Route;

class SessionRulesTest {

    private static final Dose OPEN = new Dose(new Intensity(5), new Ceiling(5), false, false, 0);

    private final SessionRules rules = new SessionRules(Parameters.STANDARD);

    @ParameterizedTest
    @CsvSource({
        "6.9, 1, 8, false", "7, 1, 8, true", "2, 5.9, 8, false", "2, 6, 8, true", "2, 1, 3.1, false", "2, 1, 3, true",
        ", , , false"
    })
    void s1OffersGroundingAfterAHardBeginning(
            @Nullable Double overwhelm, @Nullable Double dissociation, @Nullable Double safety, boolean offers) {
        assertThat(rules.offersGrounding(new Felt(overwhelm, dissociation, safety))).isEqualTo(offers);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10, 30, true", "1, 11, 30, false", "1, 10, 29, false", "2, 20, 40, true", "2, 20, 39, false",
        "3, 30, 45, true", "3, 45, 45, true", "3, 46, 45, false", "3, 29, 45, false", "4, 60, 90, true", "4, 91, 60, false",
        "4, 90, 59, false", "5, 120, 90, true", "5, 121, 90, false", "5, 120, 89, false", "5, 20, 300, true"
    })
    void s2GivesTouchAndRestByLevel(int level, int touch, int rest, boolean fits) {
        assertThat(Rhythm.of(new Intensity(level)).fits(touch, rest)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "6.9, false, GO_ON", "7, false, SKIP_NEXT_TOUCH", "7.9, false, SKIP_NEXT_TOUCH", "8, false, GROUND_AND_END",
        "0, true, GROUND_AND_END", ", false, GO_ON"
    })
    void s3MidCheckSkipsOrEnds(@Nullable Double overwhelm, boolean farAway, MidCheck expected) {
        assertThat(rules.midCheck(overwhelm, farAway)).isEqualTo(expected);
    }

    @Test
    void s3BeginsAtLevelTwo() {
        assertThat(rules.midCheckSeconds(new Intensity(1))).isEmpty();
        assertThat(rules.midCheckSeconds(new Intensity(2))).hasValue(180);
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', OPEN", "1, '1', OPEN", "1, '1 1', ENOUGH_TODAY", "2, '2', OPEN", "2, '1 2', ENOUGH_TODAY", "3, '', OPEN",
        "3, '1', ENOUGH_TODAY", "3, '3', ENOUGH_TODAY", "5, '5', ENOUGH_TODAY", "2, '3', ENOUGH_TODAY"
    })
    void s5HasTwoSessionsADayAtLowLevelsAndOneAtHighOnes(int level, String today, Start expected) {
        List<Begun> begun = today.isEmpty()
                ? List.of()
                : List.of(today.split(" ", -1)).stream().map(each -> begun(10, Integer.parseInt(each))).toList();

        assertThat(start(OPEN, Route.CREATIVE, level, begun)).isEqualTo(expected);
    }

    @Test
    void s5LeavesAGroundingSessionForTheEveningOfAStrongDay() {
        assertThat(start(OPEN, Route.GROUNDING, 1, List.of(begun(10, 4)))).isEqualTo(Start.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"4, 3, OPEN", "4, 4, ENOUGH_THIS_WEEK", "5, 4, ENOUGH_THIS_WEEK", "3, 4, OPEN"})
    void s5HasFourSessionsAWeekAtTheHighestLevels(int level, int strong, Start expected) {
        List<Begun> begun = IntStream.range(0, strong).mapToObj(i -> begun(9 - i, 4)).toList();

        assertThat(start(OPEN, Route.CREATIVE, level, begun)).isEqualTo(expected);
    }

    @Test
    void s5LooksBackSevenDays() {
        List<Begun> old = List.of(begun(9, 4), begun(8, 4), begun(5, 4), begun(3, 4));
        List<Begun> recent = List.of(begun(9, 4), begun(8, 4), begun(5, 4), begun(4, 4));

        assertThat(start(OPEN, Route.CREATIVE, 4, old)).isEqualTo(Start.OPEN);
        assertThat(start(OPEN, Route.CREATIVE, 4, recent)).isEqualTo(Start.ENOUGH_THIS_WEEK);
    }

    @Test
    void s5CapsTheLengthByLevel() {
        assertThat(IntStream.rangeClosed(1, 5).map(level -> SessionRules.longestMinutes(new Intensity(level))))
                .containsExactly(3, 5, 8, 12, 15);
    }

    @ParameterizedTest
    @CsvSource({"5.9, false", "6, true", "10, true", ", false"})
    void s6OffersToSettle(@Nullable Double post, boolean offers) {
        assertThat(rules.offersResettling(post)).isEqualTo(offers);
    }

    @Test
    void s6TakesItsTime() {
        assertThat(rules.closingSeconds()).isEqualTo(60);
        assertThat(rules.resettlingSeconds()).isEqualTo(120);
    }

    @Test
    void s7BeginsAProgramAndTheTimeAfterAPauseWithGrounding() {
        Dose afterPause = new Dose(new Intensity(2), new Ceiling(3), false, false, 2);
        Intensity one = new Intensity(1);

        assertThat(rules.mayStart(OPEN, Route.CREATIVE, one, true, 10, List.of())).isEqualTo(Start.GROUNDING_FIRST);
        assertThat(rules.mayStart(OPEN, Route.GROUNDING, one, true, 10, List.of())).isEqualTo(Start.OPEN);
        assertThat(start(afterPause, Route.CREATIVE, 1, List.of())).isEqualTo(Start.GROUNDING_FIRST);
        assertThat(start(afterPause, Route.GROUNDING, 1, List.of())).isEqualTo(Start.OPEN);
    }

    @Test
    void aPracticeAboveTheLevelIsNotOpen() {
        Dose two = new Dose(new Intensity(2), new Ceiling(5), false, false, 0);

        assertThat(start(two, Route.CREATIVE, 2, List.of())).isEqualTo(Start.OPEN);
        assertThat(start(two, Route.CREATIVE, 3, List.of())).isEqualTo(Start.ABOVE_LEVEL);
    }

    private Start start(Dose dose, Route route, int level, List<Begun> begun) {
        return rules.mayStart(dose, route, new Intensity(level), false, 10, begun);
    }

    private static Begun begun(int day, int level) {
        return new Begun(day, new Intensity(level));
    }
}
