package thaw.domain.pacing;

import static thaw.domain.pacing.Parameter.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands before any number: G1 to G6. */
final class GateRules {

    private GateRules() {}

    static Optional<Fired> g1(Course course) {
        return Fired.when(course.evidence().gates().crisisFlag(), Rule.G1, Fact.flag("crisis_flag"));
    }

    /** An answer about not wanting to live; G1 says more where it fires. */
    static Optional<Fired> g1b(Course course) {
        Gates gates = course.evidence().gates();
        return Fired.when(gates.item9Positive() && !gates.crisisFlag(), Rule.G1B, Fact.flag("item9_positive"));
    }

    static Optional<Fired> g2(Course course) {
        return Fired.when(course.evidence().gates().ongoingDanger(), Rule.G2, Fact.flag("ongoing_danger"));
    }

    /**
     * A recent traumatic event, or an earlier one whose protective phase the therapist has not ended. Where the day of
     * the event is unknown, the day it was told stands for it; where it is unknown whether the phase was ended, it was
     * not.
     */
    static Optional<Fired> g3(Course course) {
        Gates gates = course.evidence().gates();
        Integer day = gates.traumaDay() != null ? gates.traumaDay() : gates.traumaReportedDay();
        if (day == null) {
            return Optional.empty();
        }
        int ago = course.daysSince(day);
        if (gates.protectiveLifted() && ago >= course.limit(G3_TRAUMA_DAYS)) {
            return Optional.empty();
        }
        Integer told = gates.traumaReportedDay();
        boolean toldToday = told != null && course.daysSince(told) == 0;
        Fact days = Fact.of("days_since_trauma", (double) ago, course.limit(G3_TRAUMA_DAYS));
        return Optional.of(new Fired(
                Rule.G3,
                toldToday ? Rule.G3.tier() : null,
                gates.protectiveLifted() ? List.of(days) : List.of(days, Fact.flag("protective_phase"))));
    }

    static Optional<Fired> g4(Course course) {
        String route = course.evidence().plannedRoute();
        boolean excluded = route != null && course.evidence().gates().excludedRoutes().contains(route);
        return Fired.when(excluded, Rule.G4, Fact.flag("excluded_route"));
    }

    static Optional<Fired> g5(Course course) {
        Gates gates = course.evidence().gates();
        List<Fact> lacking = new ArrayList<>();
        if (!gates.consent()) {
            lacking.add(Fact.flag("no_consent"));
        }
        if (!gates.clinician()) {
            lacking.add(Fact.flag("no_clinician"));
        }
        if (course.evidence().ceiling() == null) {
            lacking.add(Fact.flag("no_ceiling"));
        }
        return Fired.by(Rule.G5, lacking);
    }

    static Optional<Fired> g6(Course course) {
        if (course.checkIns().isEmpty()) {
            return Fired.when(true, Rule.G6, Fact.flag("no_check_in"));
        }
        int ago = course.daysSince(course.checkIns().getFirst().day());
        double limit = course.limit(G6_CHECK_IN_DAYS);
        return Fired.when(ago > limit, Rule.G6, Fact.of("days_since_check_in", (double) ago, limit));
    }
}
