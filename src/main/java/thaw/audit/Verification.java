package thaw.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of checking the log. */
public sealed interface Verification {

    /**
     * Every entry is there, unchanged and in its place.
     *
     * @param entries  how many
     * @param lastHash the hash of the last one, to compare with a note made elsewhere
     * @param anchors  how many daily notes of the chain's end were compared with it
     */
    record Whole(long entries, String lastHash, int anchors) implements Verification {}

    /**
     * Something is not as it was written.
     *
     * @param position the place of the first entry that is wrong
     * @param at       when that entry says it was made; null when it is not there
     */
    record Broken(long position, @Nullable Instant at, Trouble trouble) implements Verification {}

    /** What can be wrong with an entry. */
    enum Trouble {
        /** It was changed, or does not follow the one before it. */
        CHANGED,
        /** It is not there. */
        MISSING,
        /** It stands outside the chain: it was put in by another hand. */
        OUTSIDE,
        /** The chain goes on beyond its recorded end, or ends in another way than recorded. */
        END,
        /** It is not what the note of that day says. */
        ANCHOR
    }
}
