package thaw.audit;

/** Why somebody was allowed to open or change a record. */
public enum Basis {
    /** The therapist who is responsible for the client. */
    RESPONSIBLE,
    /** A therapist who stands in, between two days. */
    COVER,
    /** A therapist who opened the record in an emergency, with a reason that others read. */
    BREAK_GLASS,
    /** The client's own record. */
    OWN,
    /** An admin's act on a person, without a look into the record. */
    ADMINISTRATION,
    /** Thaw itself, or somebody at the machine. */
    SYSTEM,
    /** An entry from before the reason was kept. */
    NOT_RECORDED
}
