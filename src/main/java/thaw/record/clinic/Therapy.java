package thaw.record.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.DoseChange;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.EvidenceDraft;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.PacingLaw;
import thaw.domain.pacing.RatedDay;
import thaw.domain.pacing.RatedSession;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.session.SessionOutcome;

/**
 * The dose over the days: each evening the pacing law looks at the evidence so far and acts; the therapist confirms a
 * step up on some evenings, and resumes some days after a pause.
 */
final class Therapy {

    /** The law looks back 20 days; sessions at a level may lie further back. */
    private static final int REMEMBERED = 45;

    private static final int CALM_AGAIN_AFTER = 2;
    private static final double CALM = 5;

    private final Story story;
    private final Chance chance;
    private final List<DoseAct> acts = new ArrayList<>();
    private final List<DoseChange> changes = new ArrayList<>();
    private List<RatedDay> days = new ArrayList<>();
    private List<RatedSession> sessions = new ArrayList<>();
    private @Nullable Dose dose;
    private @Nullable LocalDate started;
    private @Nullable LocalDate resumes;
    private LocalDate groundedSince = LocalDate.MIN;

    Therapy(Story story, Chance chance) {
        this.story = story;
        this.chance = chance;
    }

    /** What holds now; null before the first program. */
    @Nullable Dose dose() {
        return dose;
    }

    List<DoseAct> acts() {
        return List.copyOf(acts);
    }

    /** A morning with a program: the dose starts with the first, and a pause may end. */
    void morning(LocalDate day, Instant at) {
        if (dose == null) {
            dose = Dose.start(story.ceiling());
            started = day;
            acts.add(new DoseAct(day, at, DoseAct.Kind.START, dose.level(), dose, null));
        } else if (resumes != null && !day.isBefore(resumes)) {
            byTherapist(day, at, new TherapistAct.Resume(), DoseAct.Kind.RESUME, DoseChange.Type.RESUME);
            resumes = null;
        }
    }

    void heard(CheckIn checkIn) {
        days.add(RatedDay.of(checkIn));
        double overwhelm = days.getLast().felt().overwhelm() == null ? CALM + 1 : days.getLast().felt().overwhelm();
        boolean calm = overwhelm <= CALM && !checkIn.day().isBefore(groundedSince.plusDays(CALM_AGAIN_AFTER));
        if (dose != null && dose.groundingOnly() && !dose.paused() && calm) {
            dose = new Dose(dose.level(), dose.ceiling(), false, false, dose.groundingOwed());
        }
    }

    void heard(LocalDate day, int level, SessionOutcome outcome) {
        sessions.add(RatedSession.of(Evidence.dayNumber(day), level, outcome));
        if (dose != null && outcome.completed()) {
            dose = dose.groundingDone();
        }
    }

    /** The law looks at the day, on days with evidence. */
    void evening(LocalDate day, Instant at) {
        if (dose == null || dose.paused()) {
            return;
        }
        int today = Evidence.dayNumber(day);
        days = days.stream().filter(one -> one.day() > today - REMEMBERED).collect(Collectors.toCollection(ArrayList::new));
        sessions = sessions.stream()
                .filter(one -> one.day() > today - REMEMBERED)
                .collect(Collectors.toCollection(ArrayList::new));
        act(day, at, dose, PacingLaw.decide(evidence(today, dose)));
    }

    private Evidence evidence(int today, Dose holds) {
        return new EvidenceDraft(today, holds.level())
                .started(started == null ? null : Evidence.dayNumber(started))
                .ceiling(holds.ceiling())
                .ready(true)
                .sessions(sessions)
                .checkIns(days)
                .history(changes)
                .toEvidence();
    }

    private void act(LocalDate day, Instant at, Dose holds, Decision decision) {
        switch (decision.outcome()) {
            case PAUSE -> {
                Dose after = new Dose(holds.level(), holds.ceiling(), true, true, holds.groundingOwed());
                byLaw(day, at, after, DoseAct.Kind.PAUSE, DoseChange.Type.PAUSE, decision);
                resumes = day.plusDays(chance.between(3, 8));
            }
            case STEP_DOWN -> {
                Dose after = new Dose(
                        decision.level(), holds.ceiling(), false, decision.groundingOnly(), holds.groundingOwed());
                byLaw(day, at, after, DoseAct.Kind.STEP_DOWN, DoseChange.Type.STEP_DOWN, decision);
            }
            case STEP_UP -> {
                if (holds.level().level() < story.raisesTo() && chance.happens(0.5)) {
                    byTherapist(day, at, new TherapistAct.StepUp(), DoseAct.Kind.STEP_UP, DoseChange.Type.STEP_UP);
                }
            }
            case HOLD -> {
                if (decision.groundingOnly()) {
                    dose = new Dose(holds.level(), holds.ceiling(), false, true, holds.groundingOwed());
                    groundedSince = day;
                }
            }
        }
    }

    private void byLaw(
            LocalDate day, Instant at, Dose after, DoseAct.Kind kind, DoseChange.Type type, Decision decision) {
        String rules = decision.fired().stream()
                .filter(fired -> fired.rule().outcome() == decision.outcome())
                .map(fired -> fired.rule().id())
                .collect(Collectors.joining(","));
        Intensity before = dose == null ? after.level() : dose.level();
        acts.add(new DoseAct(day, at, kind, before, after, rules));
        changes.add(new DoseChange(Evidence.dayNumber(day), type, true));
        dose = after;
        groundedSince = day;
    }

    private void byTherapist(
            LocalDate day, Instant at, TherapistAct act, DoseAct.Kind kind, DoseChange.Type type) {
        if (dose != null && TherapistAct.apply(act, dose) instanceof TherapistAct.Result.Changed(Dose after)) {
            acts.add(new DoseAct(day, at, kind, dose.level(), after, null));
            changes.add(new DoseChange(Evidence.dayNumber(day), type, false));
            dose = after;
        }
    }
}
