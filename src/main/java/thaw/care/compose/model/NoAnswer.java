package thaw.care.compose.model;

/** A model gave no answer. Nothing of the request or the answer is in it: it may be logged. */
public final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Why {
        /** The environment names no model. */
        OFF,
        /** There is nobody at the address, or the line broke. */
        NOT_REACHED,
        /** It took longer than the time that is allowed. */
        TOO_SLOW,
        /** The server refused the request. */
        REFUSED,
        /** What came is no answer, or is too long for one. */
        UNREADABLE
    }

    private final Why why;

    NoAnswer(Why why) {
        super("No answer: " + why, null, false, false);
        this.why = why;
    }

    /** Why. */
    public Why why() {
        return why;
    }
}
