package thaw.care.chart;

/** What came of something that a therapist did on the event lane. */
public enum EventAnswer {
    DONE,
    /** Somebody changed or took away the event after it was shown. */
    CHANGED_MEANWHILE,
    /** An unknown record, or one that is not theirs. */
    NOT_FOUND
}
