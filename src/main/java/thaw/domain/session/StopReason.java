package thaw.domain.session;

/** Why a client stopped before the end. Nobody is asked; a reason can be tapped or left. */
public enum StopReason {
    TIME,
    TOO_MUCH,
    FELT_NOTHING,
    OTHER,
    /** Stopped, and no reason tapped. */
    UNSAID
}
