package thaw.domain.session;

/**
 * Something that happened inside a session.
 *
 * @param second seconds since the session began
 */
public record SessionEvent(int second, Kind kind) {

    /** What happened. */
    public enum Kind {
        STARTED,
        /** The page was left or lost, and opened again. */
        RESUMED,
        PRE,
        TOUCH,
        REST,
        CHOICE,
        GROUNDING,
        /** Grounding was taken in place of the practice, after the first rating. */
        INSTEAD,
        PULLED_BACK,
        STOPPED,
        STOP_REASON,
        MID_CHECK,
        ANCHOR,
        CLOSED,
        POST,
        RESETTLED,
        STIRRING,
        BODY,
        GROUNDED,
        FINISHED
    }

    public SessionEvent {
        if (second < 0) {
            throw new IllegalArgumentException("A session's seconds count from 0");
        }
    }
}
