package thaw.domain.alert;

/**
 * How an alert ended.
 *
 * @param reason in words, never blank, {@value #LIMIT} characters at most
 */
public record Closing(Ending ending, String reason) {

    /** The longest reason that is kept. */
    public static final int LIMIT = 1000;

    /** Whether the alert was worth it: what a rule is judged by. */
    public enum Ending {
        /** Somebody did something about it. */
        ACTED,
        /** There was nothing to do. */
        DISMISSED,
        /** What it told of is no more, before anybody answered: it says nothing about the rule. */
        WITHDRAWN
    }

    /** @throws IllegalArgumentException for a blank reason and for one that is too long */
    public Closing {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LIMIT) {
            throw new IllegalArgumentException("An alert is closed with a reason of 1 to " + LIMIT + " characters");
        }
    }
}
