package thaw.domain.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import thaw.domain.checkin.CorrectedCheckIn.Correction;
import thaw.domain.checkin.CorrectedCheckIn.State;

class MoreProtectiveTest {

    private static final Answer CANT_TELL = new Answer.CantTell();
    private static final Answer NOTHING = new Answer.Nothing();
    private static final Answer SKIPPED = new Answer.Skipped();
    private static final Answer MISSING = new Answer.Missing();
    private static final Instant MOMENT = Instant.parse("2026-03-04T08:00:00Z");

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(Question.OVERWHELM, rated(8), rated(3), rated(8)),
                Arguments.of(Question.OVERWHELM, rated(3), rated(8), rated(8)),
                Arguments.of(Question.SAFETY, rated(2), rated(9), rated(2)),
                Arguments.of(Question.SAFETY, rated(9), rated(2), rated(2)),
                Arguments.of(Question.DISSOCIATION, rated(1), rated(7), rated(7)),
                Arguments.of(Question.VOLUME, rated(40), NOTHING, NOTHING),
                Arguments.of(Question.OVERWHELM, CANT_TELL, rated(4), CANT_TELL),
                Arguments.of(Question.OVERWHELM, CANT_TELL, rated(4.5), rated(4.5)),
                Arguments.of(Question.OVERWHELM, rated(8), CANT_TELL, rated(8)),
                Arguments.of(Question.OVERWHELM, rated(0), SKIPPED, SKIPPED),
                Arguments.of(Question.DISSOCIATION, rated(3), MISSING, MISSING),
                Arguments.of(Question.DISSOCIATION, rated(3.5), MISSING, rated(3.5)),
                Arguments.of(Question.SAFETY, rated(6), CANT_TELL, CANT_TELL),
                Arguments.of(Question.SAFETY, rated(5.5), CANT_TELL, rated(5.5)),
                Arguments.of(Question.VOLUME, CANT_TELL, rated(30), CANT_TELL),
                Arguments.of(Question.VOLUME, CANT_TELL, NOTHING, NOTHING),
                Arguments.of(Question.PAINFUL, CANT_TELL, rated(1), rated(1)),
                Arguments.of(Question.SAFETY, SKIPPED, CANT_TELL, SKIPPED));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theMoreProtectiveAnswerCounts(Question question, Answer first, Answer second, Answer counting) {
        assertThat(MoreProtective.of(question, first, second)).isEqualTo(counting);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerBesideItselfStaysWhatItIs(Question question) {
        Stream.of(rated(0), rated(7), NOTHING, CANT_TELL, new Answer.FarAway(), SKIPPED, MISSING)
                .forEach(answer -> assertThat(MoreProtective.of(question, answer, answer)).isEqualTo(answer));
    }

    @Test
    void numbingAndAfterEffectsCountAsTheWorseAndAStirringTakesBothToSayIt() {
        CheckIn sent = marked(CheckIn.Numbing.NONE, true, CheckIn.AfterSession.HEAVIER);
        CheckIn corrected = marked(CheckIn.Numbing.LOT, false, CheckIn.AfterSession.NO);
        for (CheckIn both : List.of(MoreProtective.of(sent, corrected), MoreProtective.of(corrected, sent))) {
            assertThat(both.numbing()).isEqualTo(CheckIn.Numbing.LOT);
            assertThat(both.stirring()).isFalse();
            assertThat(both.afterSession()).isEqualTo(CheckIn.AfterSession.HEAVIER);
        }
    }

    @Test
    void anAcceptedCorrectionCountsAloneAndReplacesEarlierOnesThatWait() {
        CorrectedCheckIn three = corrected(overwhelm(8), overwhelm(2), overwhelm(5), overwhelm(3));
        assertThat(number(three.counting())).isEqualTo(8);
        CorrectedCheckIn accepted = three.answered(2, true, "As we said");
        assertThat(accepted.corrections()).extracting(Correction::state)
                .containsExactly(State.REPLACED, State.ACCEPTED, State.WAITING);
        assertThat(number(accepted.counting())).isEqualTo(5);
        assertThat(number(accepted.answered(3, true, null).counting())).isEqualTo(3);
    }

    @Test
    void aDeclinedCorrectionDoesNotCount() {
        CorrectedCheckIn declined = corrected(overwhelm(2), overwhelm(8)).answered(1, false, "It was the other day");
        assertThat(number(declined.counting())).isEqualTo(2);
        assertThat(declined.waiting()).isEmpty();
        assertThat(declined.corrections().getFirst().reason()).isEqualTo("It was the other day");
        assertThat(number(declined.said())).isEqualTo(2);
    }

    @Test
    void theClientReadsTheNewestCorrectionThatWaits() {
        CorrectedCheckIn two = corrected(overwhelm(8), overwhelm(2), overwhelm(5));
        assertThat(number(two.said())).isEqualTo(5);
        assertThat(number(two.answered(1, true, null).answered(2, false, "No").said())).isEqualTo(2);
    }

    private static CorrectedCheckIn corrected(CheckIn sent, CheckIn... corrections) {
        return new CorrectedCheckIn(sent, Stream.iterate(1, number -> number <= corrections.length, number -> number + 1)
                .map(number -> new Correction(
                        number, corrections[number - 1], MOMENT.plusSeconds(number), State.WAITING, null))
                .toList());
    }

    private static double number(CheckIn checkIn) {
        return checkIn.answer(Question.OVERWHELM).number().orElseThrow();
    }

    private static CheckIn overwhelm(double rating) {
        return CheckIn.of(CheckInId.random(), MOMENT, ZoneOffset.UTC, Map.of(Question.OVERWHELM, rated(rating)));
    }

    private static CheckIn marked(CheckIn.Numbing numbing, boolean stirring, CheckIn.AfterSession after) {
        return new CheckIn(CheckInId.random(), MOMENT, ZoneOffset.UTC, Map.of(), numbing, stirring, null, after);
    }

    private static Answer rated(double value) {
        return new Answer.Rated(value);
    }
}
