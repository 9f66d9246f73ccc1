package thaw.library;

import java.time.Instant;

/**
 * Something that was done to a practice of the library.
 *
 * @param version the version that was added; 0 for the other acts, which are about all versions
 * @param by      the name of who did it
 * @param reason  empty for a version that was added
 */
public record LibraryAct(Kind kind, int version, String reason, String by, Instant at) {

    /** What was done. */
    public enum Kind {
        /** The clinic added a version of its own. */
        ADDED,
        /** Taken out of use: offered to nobody. */
        WITHDRAWN,
        /** In use again. */
        BACK
    }
}
