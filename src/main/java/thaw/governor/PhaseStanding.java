package thaw.governor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.program.LaidPlan;
import thaw.domain.program.Phase;
import thaw.domain.program.PhaseGate;

/**
 * Where a client is in their program, and what the gate to the next phase waits for.
 *
 * @param plan  as far as it is laid
 * @param shown how many sessions of the last phase that is laid are such as its gate waits for
 * @param rests sessions are grounding for now, or the program is paused
 * @param said  what therapists said to gates of this program, newest first
 */
public record PhaseStanding(LaidPlan plan, int shown, boolean rests, List<Said> said) {

    public PhaseStanding {
        said = List.copyOf(said);
    }

    /**
     * What a therapist said to a gate.
     *
     * @param phase  the one that it stands after, from 0
     * @param opened else: not yet
     * @param shown  whether what the gate waits for was there then
     */
    public record Said(int phase, boolean opened, boolean shown, String by, Instant at, @Nullable String reason) {}

    /** The position of the phase that runs on that day, from 0. */
    public int position(LocalDate day) {
        return plan.on(day).phase();
    }

    /** The phase that runs on that day. */
    public Phase phase(LocalDate day) {
        return phases().get(position(day));
    }

    /** Whether the last phase that is laid has begun by that day. */
    public boolean hasBegun(LocalDate day) {
        return !plan.last().from().isAfter(day);
    }

    /** The phase behind the closed gate; empty where nothing of the program is behind one. */
    public Optional<Phase> behind() {
        return plan.gate().map(gate -> phases().get(plan.last().phase() + 1));
    }

    /** Whether the closed gate waits for nothing but the therapist's word. */
    public boolean isReady() {
        return plan.gate().map(PhaseGate::sessions).filter(needed -> shown >= needed && !rests).isPresent();
    }

    /** The answer that holds for the closed gate: not yet; empty while nobody has said so. */
    public Optional<Said> held() {
        return said.stream().findFirst().filter(newest -> newest.phase() == plan.last().phase() && !newest.opened());
    }

    private List<Phase> phases() {
        return plan.program().phases();
    }
}
