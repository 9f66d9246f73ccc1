package thaw.domain.pacing;

/** What happens to the dose, from the least to the most protective. The most protective outcome wins. */
public enum Outcome {
    /** A proposal: it takes the therapist's confirmation and the client's own "ready". */
    STEP_UP,
    HOLD,
    STEP_DOWN,
    PAUSE
}
