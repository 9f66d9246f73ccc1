package thaw.domain.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.DoseChange;
import thaw.domain.pacing.Fired;
import thaw.domain.pacing.GroundingEnd;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.LivedCourse;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.Rule;
import thaw.domain.pacing.TherapistAct;

/**
 * The dose while it is lived through. What lowers holds at once; what raises, opens again or ends what the law keeps for the
 * therapist, waits for one: a proposal as the script says, the rest for {@link #THERAPIST_DAYS} days.
 */
final class RehearsedDose {

    /** A therapist counts as acting this many days after the law began to wait for one. */
    static final int THERAPIST_DAYS = 7;

    private final Parameters parameters;
    private final List<LivedCourse.Step> steps = new ArrayList<>();
    private Dose dose;
    private List<Rule> speaking = List.of();
    private List<Rule> groundedBy = List.of();
    private int groundedOn;
    private int waitingSince;
    private boolean proposed;

    RehearsedDose(Terms terms, int day) {
        parameters = terms.parameters();
        dose = new Dose(terms.level(), terms.ceiling(), false, false, 0);
        note(day, null, dose.level(), false, false);
    }

    Dose now() {
        return dose;
    }

    List<LivedCourse.Step> steps() {
        return steps;
    }

    /** The therapist does what the law has waited for long enough. */
    Optional<Happening> morning(int day) {
        if (!waitsForTherapist() || day - waitingSince < THERAPIST_DAYS) {
            return Optional.empty();
        }
        boolean paused = dose.paused();
        become(paused ? new TherapistAct.Resume() : new TherapistAct.Hold(), day, paused ? DoseChange.Type.RESUME : null);
        return Optional.of(paused ? new Happening.Resumed(dose.level().level()) : new Happening.Acknowledged());
    }

    void groundingDone() {
        dose = dose.groundingDone();
    }

    /** What the law decided, in the evening. */
    List<Happening> apply(Decision decision, int day, boolean confirms) {
        List<Happening> happenings = new ArrayList<>();
        lower(decision, day).ifPresent(happenings::add);
        propose(decision, day, confirms).ifPresent(happenings::add);
        return happenings;
    }

    private boolean waitsForTherapist() {
        return dose.paused() || (dose.groundingOnly() && groundedBy.contains(Rule.R5));
    }

    private Optional<Happening> lower(Decision decision, int day) {
        Dose before = dose;
        boolean waited = waitsForTherapist();
        List<Rule> fired = decision.fired().stream().map(Fired::rule).filter(rule -> rule != Rule.G4).toList();
        Intensity level = decision.level().compareTo(before.level()) < 0 ? decision.level() : before.level();
        boolean pauses = decision.outcome() == Outcome.PAUSE;
        if (pauses || decision.groundingOnly()) {
            groundedOn = day;
            groundedBy = fired;
        }
        dose = new Dose(
                level, before.ceiling(), before.paused() || pauses,
                before.groundingOnly() || decision.groundingOnly(), before.groundingOwed());
        if (!waited && waitsForTherapist()) {
            waitingSince = day;
        }
        boolean silence = decision.has(Rule.R4) || decision.has(Rule.R4B);
        DoseChange.Type type = pauses
                ? DoseChange.Type.PAUSE
                : decision.outcome() == Outcome.STEP_DOWN ? DoseChange.Type.STEP_DOWN : null;
        if (!dose.equals(before)) {
            note(day, type, before.level(), true, silence);
        }
        boolean news = !speaking.containsAll(fired) || !dose.equals(before);
        speaking = fired;
        return news
                ? Optional.of(new Happening.Law(
                        protectiveFirst(fired), before.level().level(), level.level(), dose.paused() && !before.paused()))
                : Optional.empty();
    }

    private static List<Rule> protectiveFirst(List<Rule> fired) {
        return fired.stream().sorted((one, other) -> other.outcome().compareTo(one.outcome())).toList();
    }

    private Optional<Happening> propose(Decision decision, int day, boolean confirms) {
        boolean was = proposed;
        proposed = decision.outcome() == Outcome.STEP_UP;
        if (!proposed || was) {
            return Optional.empty();
        }
        if (confirms) {
            become(new TherapistAct.StepUp(), day, DoseChange.Type.STEP_UP);
            proposed = false;
        }
        return Optional.of(new Happening.Proposal(decision.level().level(), confirms));
    }

    /** R8: grounding alone ends by itself once it has done its work. */
    Optional<Happening> endGrounding(int day, @Nullable Double newestOverwhelm) {
        boolean ends = dose.groundingOnly()
                && !dose.paused()
                && GroundingEnd.reached(
                        parameters, groundedBy, Duration.ofDays(day - groundedOn), day > groundedOn ? newestOverwhelm : null);
        if (!ends) {
            return Optional.empty();
        }
        become(new TherapistAct.Hold(), day, null);
        return Optional.of(new Happening.GroundingOver());
    }

    private void become(TherapistAct act, int day, DoseChange.@Nullable Type type) {
        Intensity before = dose.level();
        if (TherapistAct.apply(act, dose) instanceof TherapistAct.Result.Changed(Dose changed)) {
            dose = changed;
            note(day, type, before, false, false);
        }
    }

    private void note(int day, DoseChange.@Nullable Type type, Intensity before, boolean automatic, boolean silence) {
        steps.add(new LivedCourse.Step(
                day, type, automatic, before.level(), dose.level().level(), dose.ceiling().level(), dose.paused(), silence));
    }
}
