package thaw.domain.checkin;

/** The questions of a check-in that are answered by tapping a word. */
public enum Choice {
    /** How much numbing there was: none, some, a lot. */
    NUMBING,
    /** Whether something stirred, with an optional word. */
    STIRRING,
    /** How it was after the last session: no different, lighter, heavier. */
    AFTER_SESSION
}
