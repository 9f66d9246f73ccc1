package thaw.domain.pacing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the law says about a client's dose on one day, and why.
 *
 * @param outcome          the most protective outcome of the rules that fired. A step up is a proposal
 * @param level            the level that follows; for a step up the level proposed. It is never above the ceiling. After a
 *                         silence (R4, R4b) it is the level to resume at, although the outcome is a hold
 * @param groundingOnly    sessions are grounding for a while ({@link GroundingEnd} says how long)
 * @param reasonNeeded     the therapist confirms the step up with a recorded reason
 * @param fired            every rule that fired, in the order of the design page
 * @param blockedBy        what a step up still needs, in the same order; the therapist reads here what would change the
 *                         decision
 * @param notices          what the therapist is told, in the same order
 * @param parameterVersion of the thresholds
 */
public record Decision(
        Outcome outcome,
        Intensity level,
        boolean groundingOnly,
        boolean reasonNeeded,
        List<Fired> fired,
        List<Blocked> blockedBy,
        List<Notice> notices,
        String parameterVersion) {

    private static final String CLIENT = "pacing.client.";
    private static final String THERAPIST = "pacing.therapist.";

    public Decision {
        fired = List.copyOf(fired);
        blockedBy = List.copyOf(blockedBy);
        notices = List.copyOf(notices);
    }

    /**
     * The more protective of two decisions on one day: by outcome, then grounding alone, then the lower level. Of two that
     * are equal it is the first.
     */
    static Decision moreProtective(Decision one, Decision other) {
        Comparator<Decision> byProtection = Comparator.comparing(Decision::outcome)
                .thenComparing(Decision::groundingOnly)
                .thenComparing(Decision::level, Comparator.reverseOrder());
        return byProtection.compare(other, one) > 0 ? other : one;
    }

    /**
     * Whether this says nothing that the other one did not. While a rule speaks, what a step up needs besides may change by
     * what the rule itself has done (a pause that holds now, a "ready" that is asked anew) without being news.
     */
    public boolean saysTheSameAs(Decision other) {
        return equals(other) || (!fired.isEmpty() && withoutNeeds().equals(other.withoutNeeds()));
    }

    private Decision withoutNeeds() {
        return new Decision(outcome, level, groundingOnly, reasonNeeded, fired, List.of(), notices, parameterVersion);
    }

    /** Whether this rule fired. */
    public boolean has(Rule rule) {
        return fired.stream().anyMatch(each -> each.rule() == rule);
    }

    /** Whether contact alone is missing for a step up: then it is the route that changes, not the intensity (U6). */
    public boolean lacksContactAlone() {
        return PacingLaw.contactAloneIsMissing(blockedBy);
    }

    /**
     * Why a therapist cannot step up now; empty when it is possible. Without contact it takes a reason (U6), and so do the
     * higher levels (U8); without a proposal it is not possible at all.
     */
    public Optional<TherapistAct.Refusal> refusesStepUp(boolean hasReason) {
        if (outcome != Outcome.STEP_UP && !lacksContactAlone()) {
            return Optional.of(TherapistAct.Refusal.NOT_PROPOSED);
        }
        boolean lacksReason = (reasonNeeded || outcome != Outcome.STEP_UP) && !hasReason;
        return lacksReason ? Optional.of(TherapistAct.Refusal.REASON_NEEDED) : Optional.empty();
    }

    /** Whether a therapist who does this agrees with the decision; empty where the act says nothing about it. */
    public Optional<Boolean> agreesWith(TherapistAct act) {
        return switch (act) {
            case TherapistAct.StepUp() -> Optional.of(outcome == Outcome.STEP_UP);
            case TherapistAct.Hold() -> Optional.of(outcome == Outcome.HOLD);
            case TherapistAct.StepDown() -> Optional.of(outcome == Outcome.STEP_DOWN);
            case TherapistAct.Pause() -> Optional.of(outcome == Outcome.PAUSE);
            case TherapistAct.Resume resume -> Optional.empty();
            case TherapistAct.SetCeiling set -> Optional.empty();
        };
    }

    /** Whether the crisis card is shown at once. */
    public boolean showsCrisisCard() {
        return fired.stream().anyMatch(each -> each.rule().showsCrisisCard());
    }

    /** Whether the planned session is on the client's exclusion list; grounding is offered in its place. */
    public boolean blocksPlannedSession() {
        return has(Rule.G4);
    }

    /** Whether a gate asks for the pause; then no therapist resumes before it is closed. */
    public boolean isPausedByGate() {
        return has(Rule.G1) || has(Rule.G2) || has(Rule.G3);
    }

    /** The key of the sentence that the client reads. */
    public String clientText() {
        return CLIENT + speaker();
    }

    /** The key of the sentence that the therapist reads. */
    public String therapistText() {
        return THERAPIST + speaker();
    }

    /** The key of the sentence for the client of one rule; empty for R6, where the rule it holds speaks. */
    public static Optional<String> clientText(Rule rule) {
        return rule == Rule.R6 ? Optional.empty() : Optional.of(CLIENT + rule.id());
    }

    /** The key of the sentence for the therapist of one rule. */
    public static String therapistText(Rule rule) {
        return THERAPIST + rule.id();
    }

    /** R5 speaks for the step down it holds; otherwise the first of the most protective rules that fired. */
    private String speaker() {
        return Rule.speaker(fired.stream().map(Fired::rule).toList()).map(Rule::id).orElseGet(this::quietSpeaker);
    }

    private String quietSpeaker() {
        if (outcome == Outcome.STEP_UP) {
            return Condition.U8.id();
        }
        return lacksContactAlone() ? Condition.U6.id() : "steady";
    }
}
