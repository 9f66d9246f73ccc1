package thaw.programs;

/** What came of withdrawing a program or putting it back. */
public enum ProgramAnswer {
    DONE,
    REASON_NEEDED,
    /** Somebody else did something to it in between. */
    CHANGED_MEANWHILE,
    NOT_FOUND
}
