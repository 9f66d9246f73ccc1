package thaw.domain.pacing;

/** What a therapist can do to a dose by hand. What is refused changes nothing. */
public sealed interface TherapistAct {

    /** One level up, within the ceiling, and not during a pause. */
    record StepUp() implements TherapistAct {}

    /** One level down; at level 1 the level stays and sessions are grounding (R5). */
    record StepDown() implements TherapistAct {}

    /** Looked at and left as it is; ends a grounding-only phase (R8: "or by the therapist"). */
    record Hold() implements TherapistAct {}

    /** Nothing that opens feelings until resumed. */
    record Pause() implements TherapistAct {}

    /** Ends a pause one level lower, the first two sessions grounding (R8). */
    record Resume() implements TherapistAct {}

    /** Another ceiling; a level above it comes down to it. */
    record SetCeiling(Ceiling ceiling) implements TherapistAct {}

    /** What comes of an act. */
    sealed interface Result {

        /** The dose that holds from now on. */
        record Changed(Dose dose) implements Result {}

        /** Not possible, and why. */
        record Refused(Refusal why) implements Result {}
    }

    /** Why an act is not possible. */
    enum Refusal {
        AT_CEILING,
        PAUSED,
        NOT_PAUSED,
        /** The law does not propose a step up. */
        NOT_PROPOSED,
        /** The law proposes it, and asks for a reason that is kept. */
        REASON_NEEDED,
        /** A gate keeps the pause (G1, G2, G3); it is closed first. */
        GATE,
        /** The law does not answer; until it does, nothing is opened or raised. */
        NO_ANSWER
    }

    /** Applies an act to a dose. */
    static Result apply(TherapistAct act, Dose dose) {
        return switch (act) {
            case StepUp() -> stepUp(dose);
            case StepDown() -> changed(
                    dose, dose.level().lower(), dose.paused(), dose.groundingOnly() || dose.level().isLowest());
            case Hold() -> changed(dose, dose.level(), dose.paused(), dose.paused() && dose.groundingOnly());
            case Pause() -> dose.paused() ? refused(Refusal.PAUSED) : changed(dose, dose.level(), true, true);
            case Resume() -> resume(dose);
            case SetCeiling(Ceiling ceiling) -> new Result.Changed(new Dose(
                    dose.level().within(ceiling),
                    ceiling,
                    dose.paused(),
                    dose.groundingOnly(),
                    dose.groundingOwed()));
        };
    }

    private static Result stepUp(Dose dose) {
        if (dose.paused()) {
            return refused(Refusal.PAUSED);
        }
        int next = dose.level().level() + 1;
        return dose.ceiling().allows(next)
                ? changed(dose, new Intensity(next), false, dose.groundingOnly())
                : refused(Refusal.AT_CEILING);
    }

    private static Result resume(Dose dose) {
        if (!dose.paused()) {
            return refused(Refusal.NOT_PAUSED);
        }
        return new Result.Changed(
                new Dose(dose.level().lower(), dose.ceiling(), false, false, Dose.GROUNDING_AFTER_PAUSE));
    }

    private static Result changed(Dose dose, Intensity level, boolean paused, boolean groundingOnly) {
        return new Result.Changed(new Dose(level, dose.ceiling(), paused, groundingOnly, dose.groundingOwed()));
    }

    private static Result refused(Refusal why) {
        return new Result.Refused(why);
    }
}
