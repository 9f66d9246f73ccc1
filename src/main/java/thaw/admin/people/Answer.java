package thaw.admin.people;

/** What comes of an act on an account. */
public sealed interface Answer {

    /** It is done. */
    record Done() implements Answer {}

    /** It is done, and the person chooses a password by the link with this token; it is told here and never again. */
    record Link(String token) implements Answer {}

    /** It is done, and a letter brings the link to the person. */
    record Sent() implements Answer {}

    /**
     * It cannot be done.
     *
     * @param reason the key of a text that says why
     */
    record Refused(String reason) implements Answer {}
}
