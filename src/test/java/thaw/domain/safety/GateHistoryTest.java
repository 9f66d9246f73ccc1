package thaw.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Gates;
import thaw.domain.practice.Eyes;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;

class GateHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Test
    void whereNothingWasDoneTheGatesAreOpen() {
        assertThat(history().gates(true)).isEqualTo(Gates.OPEN);
        assertThat(history().knowsConsent()).isFalse();
    }

    @Test
    void aClientWithoutAResponsibleClinicianHasNone() {
        assertThat(history().gates(false).clinician()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CRISIS_RAISED, CRISIS_CLOSED", "ITEM_9_RAISED, ITEM_9_CLOSED", "DANGER_RAISED, DANGER_CLOSED"})
    void aGateStandsFromItsRaisingToItsClosing(GateAct raised, GateAct closed) {
        Predicate<GateHistory> stands = history -> switch (raised) {
            case CRISIS_RAISED -> history.crisis() && history.gates(true).crisisFlag();
            case ITEM_9_RAISED -> history.item9() && history.gates(true).item9Positive();
            default -> history.danger() && history.gates(true).ongoingDanger();
        };
        assertThat(history(act(closed))).matches(stands.negate());
        assertThat(history(act(raised))).matches(stands);
        assertThat(history(act(raised), act(raised))).matches(stands);
        assertThat(history(act(raised), act(closed))).matches(stands.negate());
        assertThat(history(act(raised), act(closed), act(raised))).matches(stands);
    }

    @ParameterizedTest
    @EnumSource
    void oneGateDoesNotMoveAnother(GateAct act) {
        GateHistory standing = history(
                act(GateAct.CRISIS_RAISED), act(GateAct.ITEM_9_RAISED), act(GateAct.DANGER_RAISED), done(act));
        long open = List.of(standing.crisis(), standing.item9(), standing.danger()).stream()
                .filter(stands -> !stands)
                .count();
        boolean closes = act == GateAct.CRISIS_CLOSED || act == GateAct.ITEM_9_CLOSED || act == GateAct.DANGER_CLOSED;
        assertThat(open).isEqualTo(closes ? 1 : 0);
    }

    @Test
    void consentIsGivenUntilItIsWithdrawnAndAgainAfterwards() {
        GateChange withdrawn = act(GateAct.CONSENT_WITHDRAWN);
        GateChange given = act(GateAct.CONSENT_GIVEN);
        assertThat(history(given).gates(true).consent()).isTrue();
        assertThat(history(withdrawn).gates(true).consent()).isFalse();
        assertThat(history(given, withdrawn).consentWithdrawn()).isTrue();
        assertThat(history(withdrawn, given).gates(true).consent()).isTrue();
        assertThat(history(withdrawn).knowsConsent()).isTrue();
        assertThat(history(given).knowsConsent()).isTrue();
    }

    @Test
    void anEventProtectsFromItsDayAndIsToldOnItsOwn() {
        Gates gates = history(GateChange.told(DAY, DAY.minusDays(9))).gates(true);
        assertThat(gates.traumaDay()).isEqualTo(Evidence.dayNumber(DAY) - 9);
        assertThat(gates.traumaReportedDay()).isEqualTo(Evidence.dayNumber(DAY));
        assertThat(gates.protectiveLifted()).isFalse();
    }

    @Test
    void theDayOfTellingStandsForAnUnknownDay() {
        assertThat(history(GateChange.told(DAY, null)).traumaDay()).isEqualTo(DAY);
    }

    @Test
    void theLatestEventCountsInWhateverOrderTheyAreTold() {
        GateChange late = GateChange.told(DAY, DAY.minusDays(2));
        GateChange longAgo = GateChange.told(DAY.plusDays(5), DAY.minusYears(9));
        assertThat(history(late, longAgo).traumaDay()).isEqualTo(DAY.minusDays(2));
        assertThat(history(late, longAgo).traumaToldDay()).isEqualTo(DAY.plusDays(5));
        assertThat(history(longAgo, late).traumaDay()).isEqualTo(DAY.minusDays(2));
    }

    @Test
    void theProtectivePhaseEndsWithTheTherapistAndBeginsAnewWithEveryEvent() {
        GateChange told = GateChange.told(DAY, null);
        GateChange lifted = act(GateAct.PROTECTION_LIFTED);
        assertThat(history(lifted, told).protectionLifted()).isFalse();
        assertThat(history(told, lifted).protectionLifted()).isTrue();
        assertThat(history(told, lifted).traumaDay()).isEqualTo(DAY);
        assertThat(history(told, lifted, told).protectionLifted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true, true", "29, true, true", "30, true, false", "30, false, true", "900, false, true"})
    void anEventProtectsForThirtyDaysAndUntilThePhaseIsEnded(int daysAgo, boolean lifted, boolean protects) {
        GateChange told = GateChange.told(DAY, DAY);
        GateHistory history = lifted ? history(told, act(GateAct.PROTECTION_LIFTED)) : history(told);
        assertThat(history.isProtected(DAY.plusDays(daysAgo))).isEqualTo(protects);
        assertThat(history().isProtected(DAY)).isFalse();
    }

    @Test
    void whatWasTakenBackProtectsNoLongerAndWhatIsToldAfterwardsDoes() {
        GateChange told = GateChange.told(DAY, DAY.minusDays(1));
        GateChange back = act(GateAct.TRAUMA_TAKEN_BACK);
        assertThat(history(told, back).gates(true)).isEqualTo(Gates.OPEN);
        assertThat(history(told, back, GateChange.told(DAY, DAY.minusDays(7))).traumaDay())
                .isEqualTo(DAY.minusDays(7));
    }

    @Test
    void routesAreExcludedAndOpenedOneByOne() {
        GateChange body = GateChange.of(DAY, GateAct.ROUTE_EXCLUDED, Route.BODY);
        GateChange making = GateChange.of(DAY, GateAct.ROUTE_EXCLUDED, Route.CREATIVE);
        GateChange bodyAgain = GateChange.of(DAY, GateAct.ROUTE_OPENED, Route.BODY);
        assertThat(history(body, making).gates(true).excludedRoutes()).isEqualTo(Set.of("body", "creative"));
        assertThat(history(body, making, bodyAgain).excluded()).containsExactly(Route.CREATIVE);
        assertThat(history(body, bodyAgain, body).excluded()).containsExactly(Route.BODY);
    }

    @Test
    void groundingIsNeverExcluded() {
        assertThatThrownBy(() -> GateChange.of(DAY, GateAct.ROUTE_EXCLUDED, Route.GROUNDING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConditionStandsUntilItEndsAndKeepsWhatIsNotForIt() {
        GateChange pregnant = GateChange.of(DAY, GateAct.CONDITION_NOTED, NotFor.PREGNANCY);
        GateChange ended = GateChange.of(DAY.plusDays(90), GateAct.CONDITION_ENDED, NotFor.PREGNANCY);
        Practice wall = practice(Route.PHYSICAL, NotFor.SEIZURE, NotFor.PREGNANCY);
        assertThat(history().allows(wall)).isTrue();
        assertThat(history(pregnant).allows(wall)).isFalse();
        assertThat(history(pregnant).allows(practice(Route.PHYSICAL, NotFor.SEIZURE))).isTrue();
        assertThat(history(pregnant).excluded()).isEmpty();
        assertThat(history(pregnant, ended).allows(wall)).isTrue();
        assertThat(history(pregnant).on(DAY).allows(wall)).as("on the day itself").isFalse();
    }

    @Test
    void aDissociativeDisorderLeavesGroundingAndSensesUntilTheTherapistOpensMore() {
        GateChange noted = GateChange.of(DAY, GateAct.CONDITION_NOTED, NotFor.DISSOCIATIVE_DISORDER);
        GateChange opened = GateChange.of(DAY, GateAct.ROUTE_OPENED, Route.CREATIVE);
        assertThat(history(noted).excluded()).containsExactlyInAnyOrder(Stream.of(Route.values())
                .filter(route -> route != Route.GROUNDING && route != Route.SENSORY).toArray(Route[]::new));
        assertThat(history(noted).gates(true).excludedRoutes()).contains("body", "hypnosis");
        assertThat(history(opened, noted).excluded()).as("opened before it was known").contains(Route.CREATIVE);
        assertThat(history(noted, opened).excluded()).doesNotContain(Route.CREATIVE).contains(Route.BODY);
        Practice lines = practice(Route.CREATIVE, NotFor.DISSOCIATIVE_DISORDER);
        assertThat(history(noted).allows(lines)).isFalse();
        assertThat(history(noted, opened).allows(lines)).isTrue();
        assertThat(history(noted, opened, noted).allows(lines)).as("noted once more").isFalse();
        assertThat(history(noted, opened).allows(practice(Route.GROUNDING, NotFor.DISSOCIATIVE_DISORDER)))
                .as("a grounding that says so itself").isFalse();
        assertThat(history(noted, GateChange.of(DAY, GateAct.CONDITION_ENDED, NotFor.DISSOCIATIVE_DISORDER)).excluded()).isEmpty();
    }

    private static Practice practice(Route route, NotFor... people) {
        return new Practice(new PracticeId(route.id() + "-1-made"), 1, route, 1, "Made", 3, List.of(), Eyes.OPEN, List.of(), 10, 30,
                List.of(), List.of(people), List.of(), 0, "", List.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void aConditionGoesWithTheActsAboutConditionsAlone(GateAct act) {
        NotFor wrong = act.isAboutCondition() ? null : NotFor.INJURY;
        Route route = act.isAboutRoute() ? Route.BODY : null;
        assertThatThrownBy(() -> new GateChange(DAY, act, route, wrong, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aRouteGoesWithTheActsAboutRoutesAlone(GateAct act) {
        Route wrong = act.isAboutRoute() ? null : Route.BODY;
        assertThatThrownBy(() -> new GateChange(DAY, act, wrong, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventLiesInThePastOrOnTheDayOfTelling() {
        assertThat(GateChange.told(DAY, DAY).eventDay()).isEqualTo(DAY);
        assertThatThrownBy(() -> GateChange.told(DAY, DAY.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GateChange(DAY, GateAct.DANGER_RAISED, null, null, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GateHistory history(GateChange... changes) {
        return new GateHistory(List.of(changes));
    }

    private static GateChange act(GateAct act) {
        return GateChange.of(DAY, act);
    }

    private static GateChange done(GateAct act) {
        @Nullable Route route = act.isAboutRoute() ? Route.BODY : null;
        @Nullable NotFor condition = act.isAboutCondition() ? NotFor.INJURY : null;
        return new GateChange(DAY, act, route, condition, null);
    }
}
