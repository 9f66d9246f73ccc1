package thaw.governor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** Changes the dose and keeps its history, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DoseKeeper {

    /** What came of an act. */
    public sealed interface Outcome {

        /** The dose has changed. */
        record Done(Dose dose) implements Outcome {}

        /** The act is not possible, and why. */
        record Refused(TherapistAct.Refusal why) implements Outcome {}

        /** Somebody else changed the dose after it was shown. */
        record ChangedMeanwhile() implements Outcome {}

        /** No program has been assigned yet, so there is no dose. */
        record NoDose() implements Outcome {}
    }

    private final DoseRepository doses;
    private final StateRepository states;
    private final LawReader law;
    private final DecisionRepository decisions;
    private final Governor governor;
    private final AlertKeeper alerts;
    private final Clock clock;

    DoseKeeper(
            DoseRepository doses,
            StateRepository states,
            LawReader law,
            DecisionRepository decisions,
            Governor governor,
            AlertKeeper alerts,
            Clock clock) {
        this.law = law;
        this.decisions = decisions;
        this.doses = doses;
        this.states = states;
        this.governor = governor;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** A program starts: at level 1 where there was no dose, else with the new ceiling alone. */
    public void start(ClientId client, Ceiling ceiling, AccountId by, LocalDate day) {
        Optional<DoseRepository.Held> held = doses.of(client);
        if (held.isPresent()) {
            act(client, new TherapistAct.SetCeiling(ceiling), held.get().version(), by, null, day);
            return;
        }
        Dose dose = Dose.start(ceiling);
        doses.start(client, dose);
        note(client, day, new DoseRepository.Change("START", dose.level(), dose, by, null, null));
    }

    /**
     * Does what the therapist decided.
     *
     * @param version the version of the dose that the therapist saw
     * @param day     the client's calendar day
     */
    public Outcome act(
            ClientId client, TherapistAct act, int version, AccountId by, @Nullable String reason, LocalDate day) {
        DoseRepository.Held held = doses.of(client).orElse(null);
        if (held == null) {
            return new Outcome.NoDose();
        }
        if (held.version() != version) {
            return new Outcome.ChangedMeanwhile();
        }
        Optional<Decision> decision = law.decide(client, day);
        Optional<TherapistAct.Refusal> refused = refused(act, held.dose(), decision.orElse(null), reason != null);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        return switch (TherapistAct.apply(act, held.dose())) {
            case TherapistAct.Result.Refused(TherapistAct.Refusal why) -> new Outcome.Refused(why);
            case TherapistAct.Result.Changed(Dose after) -> {
                doses.store(client, after, version);
                if (act instanceof TherapistAct.Hold) {
                    doses.ready(client, null);
                }
                note(client, day, new DoseRepository.Change(
                        name(act), held.dose().level(), after, by, reason, null));
                states.answered(client);
                if (!(act instanceof TherapistAct.SetCeiling)) {
                    alerts.decided(client, by, reason != null ? reason : words(held.dose(), after));
                }
                decision.flatMap(said -> said.agreesWith(act))
                        .ifPresent(agreed -> decisions.answer(client, day, agreed, by, clock.instant(), reason));
                yield new Outcome.Done(after);
            }
        };
    }

    /** What the law has to say before something is raised or opened again; without its answer neither happens. */
    private static Optional<TherapistAct.Refusal> refused(
            TherapistAct act, Dose dose, @Nullable Decision said, boolean hasReason) {
        boolean stepsUp = act instanceof TherapistAct.StepUp && !dose.paused();
        boolean resumes = act instanceof TherapistAct.Resume;
        if (said == null) {
            return stepsUp || resumes ? Optional.of(TherapistAct.Refusal.NO_ANSWER) : Optional.empty();
        }
        if (resumes && said.isPausedByGate()) {
            return Optional.of(TherapistAct.Refusal.GATE);
        }
        return stepsUp ? said.refusesStepUp(hasReason) : Optional.empty();
    }

    /** A therapist's answer to the newest decision of the client's day; false when there is none, or one was given. */
    public boolean answer(ClientId client, LocalDate day, boolean agreed, AccountId by, @Nullable String reason) {
        boolean taken = decisions.answer(client, day, agreed, by, clock.instant(), reason);
        if (taken) {
            governor.changed(client);
        }
        return taken;
    }

    /**
     * Signs thresholds for the client, or for the clinic. They hold from now on.
     *
     * @param changed makes them from those that hold for the client, or for the clinic, under the version that it is given
     * @return that version; empty while no dose is set
     */
    public Optional<String> sign(
            ClientId client,
            boolean forClinic,
            BiFunction<Parameters, String, Parameters> changed,
            AccountId by,
            LocalDate day,
            String reason) {
        return law.parameters(client, day).map(held -> {
            String version = String.valueOf(decisions.signed() + 2);
            Parameters base = forClinic ? decisions.ofClinic() : held;
            decisions.sign(forClinic ? null : client, changed.apply(base, version), by, clock.instant(), reason);
            governor.changed(client);
            return version;
        });
    }

    /** The client's answer to "ready for a bit more". */
    public void ready(ClientId client, boolean ready) {
        doses.ready(client, ready);
        governor.changed(client);
    }

    /** A session that was owed as grounding has ended. */
    public void groundingDone(ClientId client) {
        doses.of(client)
                .filter(held -> held.dose().groundingOwed() > 0)
                .ifPresent(held -> doses.store(client, held.dose().groundingDone(), held.version()));
    }

    private void note(ClientId client, LocalDate day, DoseRepository.Change change) {
        doses.note(client, clock.instant(), day, change);
        governor.changed(client);
    }

    /** In any language. */
    private static String words(Dose before, Dose after) {
        return "L" + before.level().level() + " \u2192 L" + after.level().level();
    }

    private static String name(TherapistAct act) {
        return switch (act) {
            case TherapistAct.StepUp() -> "STEP_UP";
            case TherapistAct.StepDown() -> "STEP_DOWN";
            case TherapistAct.Hold() -> "HOLD";
            case TherapistAct.Pause() -> "PAUSE";
            case TherapistAct.Resume() -> "RESUME";
            case TherapistAct.SetCeiling(Ceiling ceiling) -> "CEILING";
        };
    }
}
