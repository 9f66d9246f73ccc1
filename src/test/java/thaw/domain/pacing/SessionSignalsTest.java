package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.session.StopReason;

class SessionSignalsTest {

    @ParameterizedTest
    @CsvSource({
        "5, 7.9, , ''", "5, 8, , D1", "5, 9, , D1", "5, 8, 2, D1",
        "2, 5.9, , ''", "2, 6, , D1", "3, 6, , ''", "2.1, 6, , ''", "3, 7, , D1",
        "2, 7, 5, ''", "2, 7, 6, D1", "2, 5, 6, D1", ", 6, , ''", ", 7.9, , ''", ", 8, , D1"
    })
    void d1AsksForAHighEndOrASteepRiseThatHasNotSettled(
            @Nullable Double pre, Double post, @Nullable Double resettled, String rules) {
        RatedSession session = Calm.resettled(Calm.session(10, 2, post, 1.0, 8.0), resettled);

        assertThat(today(Calm.pre(session, new Felt(pre, 1.0, 8.0)))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "9.9, true, D1", "10, true, D1x", "2, false, D1x", "2, , ''", "8, false, D1x", ", false, ''", "0, false, D1x"
    })
    void d1xTakesTheTopOrAClearNoToGrounded(@Nullable Double post, @Nullable Boolean grounded, String rules) {
        RatedSession session = Calm.session(10, 2, post, 1.0, 8.0);

        assertThat(today(Calm.ended(session, true, null, grounded))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 6.9, ''", "6, 7, D2", "6, 8, D2", "2, 4.9, ''", "2, 5, D2", "2.1, 5, ''", "1, 4, ''", "2, 5.5, D2",
        ", 5, ''", ", 6.9, ''", ", 7, D2"
    })
    void d2AsksForFarAwayOrARiseToFive(@Nullable Double pre, Double post, String rules) {
        RatedSession session = Calm.session(10, 2, 2.0, post, 8.0);

        assertThat(today(Calm.pre(session, new Felt(2.0, pre, 8.0)))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 3.1, ''", "5, 3, D3", "5, 2, D3", "8, 5.1, ''", "8, 5, D3", "8, 4, D3", ", 3.1, ''", ", 3, D3", ", 7, ''"
    })
    void d3AsksForLowSafetyOrAFallOfThree(@Nullable Double pre, Double post, String rules) {
        RatedSession session = Calm.session(10, 2, 2.0, 1.0, post);

        assertThat(today(Calm.pre(session, new Felt(2.0, 1.0, pre)))).isEqualTo(rules);
    }

    /** In binary, 6.1 less 2.1 is a hair below 4. */
    @Test
    void decimalDayAveragesMeetTheLimitTheyWouldMeetOnPaper() {
        RatedSession session = Calm.session(10, 2, 6.1, 1.0, 8.0);

        assertThat(today(Calm.pre(session, new Felt(2.1, 1.0, 8.0)))).isEqualTo("D1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, ''", "0, 0, 1, D4a", "1, 0, 1, D4", "0, 1, 1, D4", "1, 1, 0, ''", "1, 1, 1, D4"})
    void d4CountsStopsAmongTheLastThreeWhenTheLastWasToday(int first, int second, int today, String rules) {
        Calm calm = Calm.course();
        int[] days = {5, 8, 10};
        int[] stops = {first, second, today};
        for (int i = 0; i < days.length; i++) {
            RatedSession session = Calm.session(days[i], 2, 2.0, 1.0, 8.0);
            calm.with(stops[i] == 1 ? Calm.ended(session, false, StopReason.TOO_MUCH, true) : session);
        }

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @Test
    void stoppingForTimeIsNoSignal() {
        RatedSession session = Calm.session(10, 2, 2.0, 1.0, 8.0);

        assertThat(today(Calm.ended(session, false, StopReason.TIME, true))).isEmpty();
    }

    @Test
    void ofTwoSessionsTodayTheOneThatWasTooMuchCountsAsTheLater() {
        RatedSession stopped = Calm.ended(Calm.session(10, 2, 2.0, 1.0, 8.0), false, StopReason.TOO_MUCH, true);

        assertThat(Calm.rules(Calm.course().and(stopped).decide())).isEqualTo("D4a");
    }

    @ParameterizedTest
    @CsvSource({"8, 10, R7", "5, 10, ''", "5, 8, ''"})
    void r7AsksForTwoInARowWithoutAClosingRatingTheLaterToday(int one, int other, String rules) {
        Calm calm = Calm.course();
        calm.sessions(session -> session.day() == one || session.day() == other
                ? Calm.session(session.day(), 2, null, 1.0, 8.0)
                : session);

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @Test
    void yesterdaysSessionIsNotTodays() {
        Calm calm = Calm.course().today(11).with(Calm.day(11, 2.0, 1.0, 8.0));

        assertThat(Calm.rules(calm.with(Calm.session(10, 2, 10.0, 9.0, 1.0)).decide())).isEmpty();
    }

    @Test
    void aSessionTodayAtAnotherLevelCountsForWhatItDid() {
        assertThat(today(Calm.session(10, 4, 9.0, 1.0, 8.0))).isEqualTo("D1");
    }

    @Test
    void aRuleNamesTheNumbersThatFiredIt() {
        Decision decision = Calm.course().with(Calm.session(10, 2, 9.0, 1.0, 8.0)).decide();

        assertThat(decision.fired().getFirst().facts())
                .containsExactly(
                        new Fact("post_overwhelm", 9.0, 8.0),
                        new Fact("overwhelm_rise", 7.0, 4.0),
                        new Fact("overwhelm_settled", 9.0, 6.0));
    }

    /** The design's rules ask for a rise: the same end after a worse beginning is a smaller one. */
    @Test
    void aWorseBeginningMakesTheRiseSmaller() {
        RatedSession session = Calm.session(10, 2, 6.0, 1.0, 8.0);

        assertThat(today(Calm.pre(session, new Felt(2.0, 1.0, 8.0)))).isEqualTo("D1");
        assertThat(today(Calm.pre(session, new Felt(3.0, 1.0, 8.0)))).isEmpty();
    }

    private static String today(RatedSession session) {
        return Calm.rules(Calm.course().with(session).decide());
    }
}
