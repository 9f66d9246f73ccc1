package thaw.governor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.pacing.CorrectedCourse;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Fired;
import thaw.domain.pacing.Gates;
import thaw.domain.pacing.LivedCourse;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.PacingLaw;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.Rule;

/**
 * What is known of a client on one day, and what was decided on it before.
 *
 * @param today      the number of the client's calendar day
 * @param ready      the answer to "ready for a bit more"; null when not asked or not answered
 * @param plannedRoute of today's session; null when there is none
 * @param corrections of check-ins that a therapist has not looked at yet
 * @param parameters the thresholds that hold for this client
 * @param earlier    today's decisions, oldest first
 */
record ClientEvidence(
        int today,
        Dose dose,
        @Nullable Boolean ready,
        @Nullable String plannedRoute,
        Gates gates,
        LivedCourse course,
        List<CorrectedCheckIn> corrections,
        Parameters parameters,
        List<Earlier> earlier) {

    /**
     * A decision of the same day.
     *
     * @param sessions how many of the day's sessions it had seen
     */
    record Earlier(int number, int sessions, Decision decision) {}

    /** How many sessions have ended today. */
    int sessionsToday() {
        return (int) course.sessions().stream().filter(session -> session.day() == today).count();
    }

    /**
     * What the law says.
     *
     * @param withoutContact the therapist proceeds although no contact shows (U6)
     */
    Decision decide(boolean withoutContact) {
        return new CorrectedCourse(course, corrections).decide(lived -> decide(lived, withoutContact));
    }

    private Decision decide(LivedCourse lived, boolean withoutContact) {
        Decision decision = PacingLaw.decide(evidence(lived, parameters, withoutContact));
        return decision.has(Rule.D5C) && hasSteppedDownForThis(decision)
                ? PacingLaw.decide(evidence(lived, oneStepDownMore(), withoutContact))
                : decision;
    }

    /** Whether today has not brought this very decision already. */
    boolean isNew(Decision decision) {
        return earlier.isEmpty()
                || !decision.saysTheSameAs(earlier.getLast().decision())
                || earlier.getLast().sessions() != sessionsToday();
    }

    private Evidence evidence(LivedCourse lived, Parameters thresholds, boolean withoutContact) {
        return lived.on(today, dose, thresholds)
                .ready(ready)
                .plannedRoute(plannedRoute)
                .gates(gates)
                .proceedWithoutContact(withoutContact)
                .toEvidence();
    }

    /**
     * Whether today's step down answers this very evidence. Asked again later on the day the law would otherwise count
     * that step against itself, and pause somebody for checking in twice.
     */
    private boolean hasSteppedDownForThis(Decision decision) {
        return earlier.stream().anyMatch(before -> before.decision().outcome() == Outcome.STEP_DOWN
                && before.sessions() == sessionsToday()
                && lowering(before.decision()).equals(lowering(decision)));
    }

    private static List<Fired> lowering(Decision decision) {
        return decision.fired().stream()
                .filter(fired -> fired.rule().outcome() == Outcome.STEP_DOWN)
                .toList();
    }

    private Parameters oneStepDownMore() {
        return parameters.with(
                parameters.version(),
                Map.of(Parameter.D5C_STEP_DOWNS, parameters.of(Parameter.D5C_STEP_DOWNS) + 1));
    }
}
