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
        PRE,
        TOUCH,
        REST,
        PULLED_BACK,
        STOPPED,
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
