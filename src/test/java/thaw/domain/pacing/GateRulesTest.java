package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateRulesTest {

    @ParameterizedTest
    @CsvSource({
        "CRISIS, PAUSE 2 grounding rules G1 blocked U1 notices urgent:G1",
        "ITEM_9, HOLD 2 rules G1b blocked U1 notices urgent:G1b",
        "DANGER, PAUSE 2 grounding rules G2 blocked U1 notices same_day:G2",
        "NO_CONSENT, HOLD 2 rules G5 blocked U1 notices",
        "NO_CLINICIAN, HOLD 2 rules G5 blocked U1 notices"
    })
    void oneGateStopsACalmCourse(Gate gate, String expected) {
        assertThat(Calm.line(Calm.course().gates(gate.open()).decide())).isEqualTo(expected);
    }

    @Test
    void theCrisisFlagSpeaksForItem9Too() {
        Gates both = new Gates(true, true, true, true, false, null, null, false, Set.of());

        Decision decision = Calm.course().gates(both).decide();

        assertThat(Calm.rules(decision)).isEqualTo("G1");
        assertThat(decision.showsCrisisCard()).isTrue();
    }

    @Test
    void noCeilingIsNotSetUpYet() {
        assertThat(Calm.line(Calm.course().more(draft -> draft.ceiling(null)).decide()))
                .isEqualTo("HOLD 2 rules G5 blocked U1 U5c notices");
    }

    @ParameterizedTest
    @CsvSource({"-19, true, G3", "-20, true, ''", "-21, true, ''", "-20, false, G3", "10, true, G3"})
    void anEventProtectsForThirtyDaysAndUntilTheTherapistEndsIt(int day, boolean lifted, String rules) {
        assertThat(Calm.rules(Calm.course().gates(Gate.trauma(day, day, lifted)).decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1", "11, 0"})
    void anEventIsToldToTheTherapistOnTheDayItIsReported(int told, int notices) {
        assertThat(Calm.course().gates(Gate.trauma(5, told, false)).decide().notices()).hasSize(notices);
    }

    @Test
    void anEventOfAnUnknownDayCountsFromTheDayItWasTold() {
        assertThat(Calm.rules(Calm.course().gates(Gate.trauma(null, -19, true)).decide())).isEqualTo("G3");
        assertThat(Calm.rules(Calm.course().gates(Gate.trauma(null, -20, true)).decide())).isEmpty();
    }

    @Test
    void anExcludedRouteIsBlockedAndAnotherIsNot() {
        Calm calm = Calm.course().gates(Gate.excluding("body"));

        Decision blocked = calm.more(draft -> draft.plannedRoute("body")).decide();
        Decision open = calm.more(draft -> draft.plannedRoute("sensory")).decide();

        assertThat(Calm.line(blocked)).isEqualTo("HOLD 2 rules G4 blocked U1 notices");
        assertThat(blocked.blocksPlannedSession()).isTrue();
        assertThat(open.outcome()).isEqualTo(Outcome.STEP_UP);
    }

    @ParameterizedTest
    @CsvSource({"6, ''", "7, ''", "8, G6"})
    void aCheckInOfMoreThanSevenDaysAgoIsNoRecentWord(int ago, String rules) {
        Calm calm = Calm.empty().and(Calm.session(10, 2, 2.0, 1.0, 8.0)).with(Calm.day(10 - ago, 2.0, 1.0, 8.0));

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @Test
    void withoutAnyCheckInThereIsNoWordAtAll() {
        assertThat(Calm.rules(Calm.empty().decide())).isEqualTo("G6");
    }
}
