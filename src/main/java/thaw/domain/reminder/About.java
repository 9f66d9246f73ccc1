package thaw.domain.reminder;

/** What a reminder is about. */
public enum About {
    /** A session that is planned for the day. */
    SESSION,
    /** A check-in. */
    CHECK_IN
}
