package thaw.care.compose;

/** What came of an act in the composer. */
public enum Answer {
    DONE,
    /** There is no such client for this therapist. */
    NOT_FOUND,
    /** There are no words, or more than are kept. */
    NO_WORDS,
    /** There is no draft, or no such signed session. */
    NOTHING_THERE,
    /** Somebody else changed the draft meanwhile, or the dose or the gates did. */
    CHANGED_MEANWHILE,
    /** The draft breaks a rule. */
    BREAKS_A_RULE
}
