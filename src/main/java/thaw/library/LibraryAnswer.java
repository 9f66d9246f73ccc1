package thaw.library;

/** What came of taking a practice out of use, or of bringing it back. */
public enum LibraryAnswer {
    DONE,
    /** There is no such practice. */
    NOT_FOUND,
    /** A reason is missing, or too long. */
    REASON_NEEDED,
    /** It is in that state already, or somebody was faster. */
    CHANGED_MEANWHILE,
    /** Without it there would be no grounding for everybody; that is what everything else falls back on. */
    LAST_GROUNDING
}
