package thaw.practice.mydata;

/** Who reads words of a client's own. */
public enum Sharing {
    /** The client alone. Nobody else knows that there are words. */
    KEPT,
    /** The client alone, and the therapist sees that there are words. */
    EXISTS,
    /** The therapist reads them. */
    SHARED
}
