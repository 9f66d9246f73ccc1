package thaw.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.domain.safety.MadeRecord.ago;
import static thaw.domain.safety.Situation.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfessionalHelpTest {

    @ParameterizedTest
    @EnumSource
    void anEmptyRecordSpeaksForNothing(Situation situation) {
        assertThat(ProfessionalHelp.of(situation, new MadeRecord().record())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19.9, true", "20, true", "20.1, false"})
    void numbAfterAnEventIsAMedianVolumeOfTwentyOrLess(double volume, boolean flagged) {
        MadeRecord record = new MadeRecord().trauma(400, 300).volumes(0, 3, volume);
        assertThat(ProfessionalHelp.of(AFTER_TRAUMA, record.record()).isPresent()).isEqualTo(flagged);
    }

    @Test
    void afterAnEventTheEvidenceIsTheDaysSinceAndTheMedian() {
        MadeRecord record = new MadeRecord().trauma(9, 2).volume(0, 4).volume(1, 10).volume(2, 6).volume(3, 90);
        assertThat(signs(AFTER_TRAUMA, record))
                .containsExactly(new Sign("days_since_trauma", 9, null, 1), new Sign("volume_median", 8, 20.0, 4));
    }

    @Test
    void threeDaysAreTooFewForAMedian() {
        assertThat(ProfessionalHelp.of(AFTER_TRAUMA, new MadeRecord().trauma(60, 60).volumes(0, 2, 0).record()))
                .isEmpty();
    }

    @Test
    void severalCheckInsOfADayAreOneDayWithTheirMeanAndTheHighestOverwhelm() {
        MadeRecord record = new MadeRecord().trauma(60, 60);
        Stream.of(0, 1, 2).forEach(day -> record.volume(day, 10).volume(day, 20).volume(day, 24));
        assertThat(ProfessionalHelp.of(AFTER_TRAUMA, record.record())).isEmpty();
        assertThat(signs(AFTER_TRAUMA, record.volume(3, 18))).contains(new Sign("volume_median", 18, 20.0, 4));
        Stream.of(0, 1, 2).forEach(day -> record.overwhelm(day, 8).overwhelm(day, 1));
        assertThat(value(BREAKING_THROUGH, record)).contains(3.0);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true"})
    void theDaysBeforeTheEventDoNotCount(int eventAgo, boolean flagged) {
        MadeRecord record = new MadeRecord().trauma(eventAgo, 0).volumes(0, 13, 5);
        assertThat(ProfessionalHelp.of(AFTER_TRAUMA, record.record()).isPresent()).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"13, true", "14, false"})
    void twoWeeksAreLookedAt(int oldest, boolean flagged) {
        MadeRecord record = new MadeRecord().trauma(60, 60).volumes(0, 2, 5).volume(oldest, 5);
        assertThat(ProfessionalHelp.of(AFTER_TRAUMA, record.record()).isPresent()).isEqualTo(flagged);
    }

    @Test
    void withoutAnEventLowVolumeIsNotAfterOne() {
        assertThat(ProfessionalHelp.of(AFTER_TRAUMA, new MadeRecord().volumes(0, 13, 0).record())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "19, 50, true", "20, 50, true", "21, 50, false", "20, 49, false", "20, 51, true", "0, 100, true", "0, 0, false"
    })
    void depressionBesideNumbnessIsLittlePleasantAndMuchPainful(double pleasant, double painful, boolean flagged) {
        MadeRecord record = new MadeRecord();
        Stream.of(0, 1, 2, 3).forEach(day -> record.feelings(day, pleasant, painful));
        assertThat(ProfessionalHelp.of(WITH_DEPRESSION, record.record()).isPresent()).isEqualTo(flagged);
    }

    @Test
    void eachFeelingNeedsFourDays() {
        MadeRecord record = new MadeRecord().feelings(0, 5.0, 80.0).feelings(1, 5.0, 80.0).feelings(2, 5.0, 80.0);
        assertThat(ProfessionalHelp.of(WITH_DEPRESSION, record.feelings(3, 5.0, null).record())).isEmpty();
        assertThat(signs(WITH_DEPRESSION, record.feelings(4, null, 80.0)))
                .containsExactly(
                        new Sign("pleasant_median", 5, 20.0, 4), new Sign("painful_median", 80, 50.0, 4));
    }

    @ParameterizedTest
    @CsvSource({"2, ", "3, 3", "4, 4", "24, 24", "25, 24"})
    void numbForMonthsIsThreeInARowOrMore(int months, @Nullable Integer shown) {
        MadeRecord record = new MadeRecord().volumes(0, months * 30 - 1, 12);
        assertThat(value(LONG_LASTING, record)).isEqualTo(Optional.ofNullable(shown).map(Integer::doubleValue));
    }

    @ParameterizedTest
    @CsvSource({"20, true", "20.5, false"})
    void everyMonthHasToBeLow(double inTheMiddle, boolean flagged) {
        MadeRecord record = new MadeRecord().volumes(0, 29, 5).volumes(30, 59, inTheMiddle).volumes(60, 89, 5);
        assertThat(ProfessionalHelp.of(LONG_LASTING, record.record()).isPresent()).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void aMonthWithFewerThanFourDaysIsUnknownAndEndsTheRow(int days, boolean flagged) {
        MadeRecord record = new MadeRecord().volumes(0, 29, 5).volumes(30, 29 + days, 5).volumes(60, 119, 5);
        assertThat(ProfessionalHelp.of(LONG_LASTING, record.record()).isPresent()).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"7, 0, false", "8, 0, true", "9, 1, false", "10, 1, true", "19, 2, false", "20, 2, true"})
    void triedAndCouldNotIsEightSessionsWithContactInOneOfTenAtMost(int sessions, int withContact, boolean flagged) {
        MadeRecord record = new MadeRecord();
        for (int one = 0; one < sessions; one++) {
            record.session(one, one < withContact, null);
        }
        assertThat(ProfessionalHelp.of(TRIED_AND_COULD_NOT, record.record()).isPresent()).isEqualTo(flagged);
    }

    @Test
    void someBodyIsContactAndASessionThatTellsNeitherCountsOnNoSide() {
        MadeRecord felt = new MadeRecord();
        Stream.of(0, 1, 2, 3, 4, 5, 6, 7).forEach(day -> felt.session(day, null, 10.0));
        assertThat(ProfessionalHelp.of(TRIED_AND_COULD_NOT, felt.record())).isEmpty();
        MadeRecord unknown = new MadeRecord();
        Stream.of(0, 1, 2, 3, 4, 5, 6, 7).forEach(day -> unknown.session(day, null, day == 0 ? null : 9.0));
        assertThat(ProfessionalHelp.of(TRIED_AND_COULD_NOT, unknown.record())).isEmpty();
        assertThat(signs(TRIED_AND_COULD_NOT, unknown.session(8, false, null)))
                .containsExactly(new Sign("sessions_with_contact", 0, null, 8));
    }

    @ParameterizedTest
    @CsvSource({"55, true", "56, false"})
    void sessionsOfEightWeeksCount(int oldest, boolean flagged) {
        MadeRecord record = new MadeRecord().session(oldest, false, null);
        Stream.of(1, 2, 3, 4, 5, 6, 7).forEach(day -> record.session(day, false, null));
        assertThat(ProfessionalHelp.of(TRIED_AND_COULD_NOT, record.record()).isPresent()).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"2, 8, ", "3, 8, 3", "4, 10, 4", "4, 7.9, "})
    void breakingThroughIsThreeDaysOfTooMuch(int days, double overwhelm, @Nullable Double shown) {
        MadeRecord record = new MadeRecord();
        Stream.of(0, 4, 9, 13).limit(days).forEach(day -> record.overwhelm(day, overwhelm));
        assertThat(value(BREAKING_THROUGH, record)).isEqualTo(Optional.ofNullable(shown));
    }

    @Test
    void aSessionThatEndedAtTheTopOrNotGroundedIsSuchADayAndADayCountsOnce() {
        MadeRecord record = new MadeRecord()
                .overwhelm(1, 9)
                .sessionEnded(1, 9.0, false)
                .sessionEnded(2, 8.0, true)
                .sessionEnded(3, 2.0, true)
                .sessionEnded(4, null, null);
        assertThat(ProfessionalHelp.of(BREAKING_THROUGH, record.record())).isEmpty();
        assertThat(value(BREAKING_THROUGH, record.sessionEnded(5, 1.0, false))).contains(3.0);
    }

    @Test
    void aDayOfTooMuchThatLiesMoreThanTwoWeeksBackOrAheadDoesNotCount() {
        MadeRecord record = new MadeRecord().overwhelm(0, 9).overwhelm(1, 9).overwhelm(14, 9).overwhelm(-1, 9);
        assertThat(ProfessionalHelp.of(BREAKING_THROUGH, record.record())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.9, true", "2, true", "2.1, false"})
    void farFromOthersIsAMedianOfTwoOrLess(double connected, boolean flagged) {
        MadeRecord record = new MadeRecord();
        Stream.of(0, 9, 18, 27).forEach(day -> record.connected(day, connected));
        assertThat(ProfessionalHelp.of(RELATIONSHIPS, record.record()).isPresent()).isEqualTo(flagged);
    }

    @Test
    void farFromOthersLooksAtFourWeeks() {
        MadeRecord record = new MadeRecord().connected(0, 1).connected(9, 1).connected(18, 1).connected(28, 1);
        assertThat(ProfessionalHelp.of(RELATIONSHIPS, record.record())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, ", "6, 6", "7, 7"})
    void aLotOfNumbingOnSixDaysOfTwoWeeksIsEnough(int days, @Nullable Double shown) {
        MadeRecord record = new MadeRecord().muchNumbing(14);
        Stream.of(0, 2, 4, 6, 8, 10, 13).limit(days).forEach(record::muchNumbing);
        assertThat(value(RELATIONSHIPS, record)).isEqualTo(Optional.ofNullable(shown));
    }

    @Test
    void bothSignsAreShownWhereBothAreThere() {
        MadeRecord record = new MadeRecord();
        Stream.of(0, 1, 2, 3, 4, 5).forEach(day -> record.muchNumbing(day).connected(day, 0));
        assertThat(signs(RELATIONSHIPS, record)).extracting(Sign::name).containsExactly("connected_median", "numbing_days");
    }

    @Test
    void whatStandsIsSaidInTheOrderOfTheSituations() {
        MadeRecord record = new MadeRecord().trauma(90, 90).volumes(0, 89, 5);
        Stream.of(0, 1, 2).forEach(day -> record.overwhelm(day, 10));
        assertThat(ProfessionalHelp.standing(record.record(), Map.of()))
                .extracting(Flag::situation)
                .containsExactly(AFTER_TRAUMA, LONG_LASTING, BREAKING_THROUGH);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "13, false", "14, true"})
    void aDismissedMedianComesBackWhenTwoNewWeeksShowIt(int dismissedAgo, boolean back) {
        MadeRecord record = new MadeRecord();
        for (int day = 0; day < 40; day++) {
            record.feelings(day, 3.0, 90.0);
        }
        assertThat(standing(record, WITH_DEPRESSION, dismissedAgo)).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void dismissedDaysOfTooMuchComeBackWithThreeNewOnes(int dismissedAgo, boolean back) {
        MadeRecord record = new MadeRecord();
        Stream.of(0, 1, 2, 3, 4, 5).forEach(day -> record.overwhelm(day, 9));
        assertThat(standing(record, BREAKING_THROUGH, dismissedAgo)).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({"89, false", "90, true"})
    void dismissedMonthsComeBackAfterThreeNewOnes(int dismissedAgo, boolean back) {
        assertThat(standing(new MadeRecord().volumes(0, 200, 5), LONG_LASTING, dismissedAgo)).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true"})
    void dismissedSessionsComeBackWithEightNewOnes(int dismissedAgo, boolean back) {
        MadeRecord record = new MadeRecord();
        for (int day = 0; day < 20; day++) {
            record.session(day, false, null);
        }
        assertThat(standing(record, TRIED_AND_COULD_NOT, dismissedAgo)).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void dismissedNumbingComesBackWithSixNewDays(int dismissedAgo, boolean back) {
        MadeRecord record = new MadeRecord();
        Stream.of(0, 1, 2, 3, 4, 5, 6, 7).forEach(record::muchNumbing);
        assertThat(standing(record, RELATIONSHIPS, dismissedAgo)).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({"6, true", "5, false", "4, false"})
    void afterTraumaAnotherEventToldLaterIsNewEvidence(int dismissedAgo, boolean back) {
        MadeRecord record = new MadeRecord().trauma(30, 5).volumes(0, 13, 5);
        assertThat(standing(record, AFTER_TRAUMA, dismissedAgo)).isEqualTo(back);
    }

    @Test
    void oneDismissalLeavesTheOthersStanding() {
        HelpRecord record = new MadeRecord().trauma(90, 90).volumes(0, 89, 5).record();
        assertThat(ProfessionalHelp.standing(record, Map.of(AFTER_TRAUMA, ago(0))))
                .extracting(Flag::situation)
                .containsExactly(LONG_LASTING);
    }

    private static boolean standing(MadeRecord record, Situation situation, int dismissedAgo) {
        return !ProfessionalHelp.standing(record.record(), Map.of(situation, ago(dismissedAgo))).isEmpty();
    }

    private static List<Sign> signs(Situation situation, MadeRecord record) {
        return ProfessionalHelp.of(situation, record.record()).map(Flag::signs).orElse(List.of());
    }

    private static Optional<Double> value(Situation situation, MadeRecord record) {
        return signs(situation, record).stream().findFirst().map(Sign::value);
    }
}
