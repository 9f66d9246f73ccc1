package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for whatever history a client may have. The seeds are fixed: a history that fails can be looked at. */
class PacingPropertiesTest {

    private static final int HISTORIES = 100_000;

    @Test
    void worseningAnyRatingNeverGivesALessProtectiveDecision() {
        forAll((evidence, seed) -> {
            Evidence worse = Worsened.of(evidence, new Random(-seed - 1L));
            Outcome before = PacingLaw.decide(evidence).outcome();
            Outcome after = PacingLaw.decide(worse).outcome();
            if (after.compareTo(before) < 0) {
                throw new AssertionError(before + " became " + after + " for\n" + evidence + "\nworsened to\n" + worse);
            }
        });
    }

    @Test
    void theLevelRisesByOneAtMostAndNeverAboveTheCeiling() {
        forAll((evidence, seed) -> {
            Decision decision = PacingLaw.decide(evidence);
            int now = evidence.level().level();
            int then = decision.level().level();
            Ceiling ceiling = evidence.ceiling();
            boolean rises = then > now;
            if (then > now + 1
                    || rises != (decision.outcome() == Outcome.STEP_UP)
                    || (ceiling != null && then > ceiling.level())) {
                throw new AssertionError(decision + " for\n" + evidence);
            }
        });
    }

    @Test
    void nothingStepsUpWhileARuleFiresOrAGateStands() {
        forAll((evidence, seed) -> {
            Decision decision = PacingLaw.decide(evidence);
            Gates gates = evidence.gates();
            boolean gated = gates.crisisFlag() || gates.item9Positive() || gates.ongoingDanger() || !gates.consent();
            boolean quiet = decision.fired().isEmpty() && decision.blockedBy().isEmpty();
            if ((decision.outcome() == Outcome.STEP_UP) != quiet || (gated && quiet)) {
                throw new AssertionError(decision + " for\n" + evidence);
            }
        });
    }

    @Test
    void theOrderOfTheInputNeverMattersAndTheAnswerIsAlwaysTheSame() {
        forAll((evidence, seed) -> {
            Decision decision = PacingLaw.decide(evidence);
            Evidence shuffled = RandomHistory.shuffled(evidence, new Random(seed));
            String asked = Calm.line(decision);
            String again = Calm.line(PacingLaw.decide(evidence));
            String mixed = Calm.line(PacingLaw.decide(shuffled));
            if (!asked.equals(again) || !asked.equals(mixed)) {
                throw new AssertionError(asked + " and " + again + " and " + mixed + " for\n" + evidence);
            }
        });
    }

    @Test
    void aStepDownThatWasTakenIsNotTakenAgainTheSameDay() {
        forAll((evidence, seed) -> {
            Decision first = PacingLaw.decide(evidence);
            if (first.outcome() != Outcome.STEP_DOWN) {
                return;
            }
            Decision second = PacingLaw.decide(RandomHistory.steppedDown(evidence, first.level()));
            if (second.outcome() == Outcome.STEP_DOWN || !second.level().equals(first.level())) {
                throw new AssertionError(second + " after " + first + " for\n" + evidence);
            }
        });
    }

    @Test
    void theHistoriesReachEveryOutcomeAndEveryRule() {
        List<Decision> decisions = IntStream.range(0, HISTORIES / 5)
                .mapToObj(RandomHistory::of)
                .map(PacingLaw::decide)
                .toList();

        assertThat(decisions).extracting(Decision::outcome).contains(Outcome.values());
        assertThat(decisions)
                .flatExtracting(Decision::fired)
                .extracting("rule")
                .contains((Object[]) Rule.values());
        assertThat(decisions.stream().filter(decision -> decision.outcome() == Outcome.STEP_UP).count())
                .isGreaterThan(100);
    }

    /** Nothing known at all, or everything on one day: there is always an answer. */
    @Test
    void anEmptyRecordHasAnAnswer() {
        assertThatCode(() -> PacingLaw.decide(new EvidenceDraft(0, new Intensity(1)).toEvidence()))
                .doesNotThrowAnyException();
        assertThat(Calm.line(PacingLaw.decide(
                        new EvidenceDraft(0, new Intensity(1)).ceiling(Ceiling.DEFAULT).toEvidence())))
                .isEqualTo("HOLD 1 rules G6 blocked U1 U2 U3 U4 U6 U7 notices");
    }

    private static void forAll(ObjIntConsumer<Evidence> property) {
        IntStream.range(0, HISTORIES).forEach(seed -> property.accept(RandomHistory.of(seed), seed));
    }

    static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
