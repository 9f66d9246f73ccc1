package thaw.practice.offline;

/** What became of an entry that a phone handed over. */
public enum Taken {
    /** It is safe on disk, now or since it came before. The phone may forget it. */
    KEPT,
    /** It says that it was made in the future. */
    FROM_THE_FUTURE,
    /** It says that it was made so long ago that its clock must have been wrong. */
    TOO_OLD,
    /** A session that is not in the client's plan. */
    NOT_PLANNED
}
