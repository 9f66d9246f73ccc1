package thaw.care.measure;

/** What came of an act. */
public enum Answer {
    DONE,
    NOT_FOUND,
    /** The clinic has no such questionnaire any more, or it was ended meanwhile. */
    GONE,
    /** The day lies ahead. */
    DAY_AHEAD,
    /** The total is none that this instrument can have. */
    NO_SUCH_TOTAL,
    /** Something that is needed is empty, or too long. */
    INCOMPLETE
}
