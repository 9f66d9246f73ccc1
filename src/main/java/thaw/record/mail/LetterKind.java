package thaw.record.mail;

/** The kinds of letters. */
public enum LetterKind {
    /** To a client, at a time that the client chose. */
    REMINDER(false),
    /** To whoever gave an address, to confirm it. */
    ADDRESS(true),
    /** To somebody who is invited. */
    INVITATION(true),
    /** To the owner of an alert: something waits. */
    NOTICE(true),
    /** To anybody whose care team has changed: something waits. */
    TEAM(true),
    /** To somebody whose way of signing in has changed. */
    ACCOUNT(true);

    private final boolean repeatable;

    LetterKind(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Whether it is sent again when nobody can know whether it went out. */
    boolean isRepeatable() {
        return repeatable;
    }
}
