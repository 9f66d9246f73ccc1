package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What holds for whatever history a client may have: 100,000 of them, each decided on once for all properties. A history
 * that breaks one is named by its seed.
 */
class PacingPropertiesTest {

    private static final int HISTORIES = 100_000;

    private static List<Seen> seen = List.of();

    /** One history: what was decided, and what about it does not hold. */
    private record Seen(int seed, Outcome outcome, Set<Rule> rules, Set<Broken> broken) {}

    private enum Broken {
        LESS_PROTECTIVE_WHEN_WORSE,
        MORE_THAN_ONE_UP,
        ABOVE_THE_CEILING,
        UP_AGAINST_A_RULE_OR_GATE,
        ORDER_MATTERS,
        ANOTHER_ANSWER_THE_SECOND_TIME,
        DOWN_TWICE_A_DAY
    }

    @BeforeAll
    static void decideOnAll() {
        seen = IntStream.range(0, HISTORIES)
                .parallel()
                .mapToObj(PacingPropertiesTest::look)
                .toList();
    }

    private static Seen look(int seed) {
        Evidence evidence = RandomHistory.of(seed);
        Decision decision = PacingLaw.decide(evidence);
        Set<Broken> broken = EnumSet.noneOf(Broken.class);
        Outcome worse = PacingLaw.decide(Worsened.of(evidence, new Random(-seed - 1L))).outcome();
        note(broken, Broken.LESS_PROTECTIVE_WHEN_WORSE, worse.compareTo(decision.outcome()) < 0);
        note(broken, Broken.UP_AGAINST_A_RULE_OR_GATE, stepsUpAgainst(evidence, decision));
        String line = Calm.line(decision);
        Evidence mixed = RandomHistory.shuffled(evidence, new Random(seed));
        note(broken, Broken.ORDER_MATTERS, !line.equals(Calm.line(PacingLaw.decide(mixed))));
        if (seed % 10 == 0) {
            boolean same = decision.equals(PacingLaw.decide(RandomHistory.of(seed)));
            note(broken, Broken.ANOTHER_ANSWER_THE_SECOND_TIME, !same);
        }
        lookAtTheLevel(evidence, decision, broken);
        return new Seen(seed, decision.outcome(), rules(decision), broken);
    }

    private static boolean stepsUpAgainst(Evidence evidence, Decision decision) {
        Gates gates = evidence.gates();
        boolean gated = gates.crisisFlag()
                || gates.item9Positive()
                || gates.ongoingDanger()
                || !gates.consent()
                || !gates.clinician()
                || evidence.paused();
        return decision.outcome() == Outcome.STEP_UP
                && (gated || !decision.fired().isEmpty() || !decision.blockedBy().isEmpty());
    }

    private static void lookAtTheLevel(Evidence evidence, Decision decision, Set<Broken> broken) {
        int now = evidence.level().level();
        int then = decision.level().level();
        Ceiling ceiling = evidence.ceiling();
        note(broken, Broken.MORE_THAN_ONE_UP, then > (decision.outcome() == Outcome.STEP_UP ? now + 1 : now));
        note(broken, Broken.ABOVE_THE_CEILING, ceiling != null && then > Math.max(now, ceiling.level()));
        if (decision.outcome() == Outcome.STEP_DOWN) {
            Decision second = PacingLaw.decide(RandomHistory.steppedDown(evidence, decision.level()));
            boolean again = second.outcome() == Outcome.STEP_DOWN || !second.level().equals(decision.level());
            note(broken, Broken.DOWN_TWICE_A_DAY, again);
        }
    }

    private static void note(Set<Broken> broken, Broken property, boolean fails) {
        if (fails) {
            broken.add(property);
        }
    }

    private static Set<Rule> rules(Decision decision) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        decision.fired().forEach(fired -> rules.add(fired.rule()));
        return rules;
    }

    @Test
    void worseningAnyRatingNeverGivesALessProtectiveDecision() {
        assertNone(Broken.LESS_PROTECTIVE_WHEN_WORSE);
    }

    @Test
    void theLevelNeverRisesByMoreThanOneNorWithoutAProposal() {
        assertNone(Broken.MORE_THAN_ONE_UP);
    }

    @Test
    void theLevelIsNeverRaisedAboveTheCeiling() {
        assertNone(Broken.ABOVE_THE_CEILING);
    }

    @Test
    void nothingStepsUpWhileARuleFiresOrAGateStands() {
        assertNone(Broken.UP_AGAINST_A_RULE_OR_GATE);
    }

    @Test
    void theOrderOfTheInputNeverMatters() {
        assertNone(Broken.ORDER_MATTERS);
    }

    @Test
    void theSameEvidenceAlwaysGetsTheSameDecision() {
        assertNone(Broken.ANOTHER_ANSWER_THE_SECOND_TIME);
    }

    @Test
    void aStepDownThatWasTakenIsNotTakenAgainTheSameDay() {
        assertNone(Broken.DOWN_TWICE_A_DAY);
    }

    /** Otherwise the properties above would say little. */
    @Test
    void theHistoriesReachEveryOutcomeAndEveryRuleOften() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(count(one -> one.outcome() == outcome)).as(outcome.name()).isGreaterThan(1000);
        }
        for (Rule rule : Rule.values()) {
            assertThat(count(one -> one.rules().contains(rule))).as(rule.id()).isGreaterThan(100);
        }
    }

    private static void assertNone(Broken property) {
        assertThat(seen).hasSize(HISTORIES);
        assertThat(seen.stream().filter(one -> one.broken().contains(property)).map(Seen::seed))
                .as("seeds")
                .isEmpty();
    }

    private static long count(Predicate<Seen> which) {
        return seen.stream().filter(which).count();
    }
}
