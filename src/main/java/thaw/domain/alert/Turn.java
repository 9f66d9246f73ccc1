package thaw.domain.alert;

/** The line of those who are asked about a client, in its order. */
public enum Turn {
    /** The responsible therapist. */
    RESPONSIBLE,
    /** Whoever covers on the day. */
    COVER,
    /** The clinic's safety contact. */
    SAFETY_CONTACT
}
