package thaw.domain.program;

/**
 * What a phase has to show before the next one begins. When it shows, a therapist opens the next phase: nothing that opens
 * more begins by itself. The numbers are conventions, as the thresholds of the pacing law are.
 *
 * @param sessions  how many sessions of the phase were gone through, ended grounded, and with no more overwhelm than this at
 *                  the end; 1 to 100
 * @param overwhelm the most overwhelm at the end of each of them, 0 to 10. A rating that is not there is not shown to be low
 */
public record PhaseGate(int sessions, int overwhelm) {

    public PhaseGate {
        if (sessions < 1 || sessions > 100 || overwhelm < 0 || overwhelm > 10) {
            throw new IllegalArgumentException("A gate waits for 1 to 100 sessions, with overwhelm of 0 to 10");
        }
    }
}
