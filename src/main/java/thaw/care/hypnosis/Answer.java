package thaw.care.hypnosis;

/** What came of an act about a client's hypnosis. */
public enum Answer {
    DONE,
    /** There is no such client for this therapist. */
    NOT_FOUND,
    /** Training, reason or the confirmation is missing, or too long. */
    INCOMPLETE,
    /** The client has a condition that hypnosis is not for. */
    NOT_FOR,
    /** It is in that state already, or somebody was faster. */
    CHANGED_MEANWHILE
}
