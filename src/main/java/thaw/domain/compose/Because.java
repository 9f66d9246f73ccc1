package thaw.domain.compose;

import java.util.List;

/**
 * Which words led to what.
 *
 * @param words as the client wrote them
 * @param theme the name of the theme; empty where no theme is named
 * @param steps the steps that came of it, from 0; empty where none did
 * @param use   what became of the words
 */
public record Because(String words, String theme, List<Integer> steps, Use use) {

    public Because {
        steps = List.copyOf(steps);
    }

    /** What became of words. */
    public enum Use {
        /** They are in the draft. */
        USED,
        /** They give something to come back to. */
        ANCHOR,
        /** The client does not want it; it is nowhere in the draft. */
        NOT_WANTED,
        /** They stand beside words of harm; it is nowhere in the draft. */
        TOO_NEAR,
        /** The client has something that this is not for. */
        NOT_FOR,
        /** The client's level does not go there yet. */
        ABOVE_LEVEL,
        /** There was no room for it. */
        NO_ROOM
    }
}
