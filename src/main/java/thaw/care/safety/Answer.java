package thaw.care.safety;

/** What came of something a therapist did on the safety page; its words are {@code safety.answer.NAME}. */
public enum Answer {
    DONE,
    /** Somebody else was faster; nothing has changed. */
    CHANGED_MEANWHILE,
    /** Everything here is done with a reason, of at most {@link SafetyService#REASON_LIMIT} characters. */
    REASON_NEEDED,
    /** The day of an event lies ahead. */
    DAY_AHEAD,
    /** A plan has at least one part with words, and each part has its limit. */
    NO_PLAN,
    /** There is no such client for this therapist. */
    NOT_FOUND
}
