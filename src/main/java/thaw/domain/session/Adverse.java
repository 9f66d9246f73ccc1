package thaw.domain.session;

import org.jspecify.annotations.Nullable;

/**
 * What a client says about a session that did not do them good.
 *
 * @param words of the client's own; null for none
 */
public record Adverse(Kind kind, @Nullable String words) {

    /** The most characters that are kept. */
    public static final int WORD_LIMIT = 1000;

    /** In which way. */
    public enum Kind {
        /** It was too much. */
        TOO_MUCH,
        /** It led far away from oneself or the room. */
        FAR_AWAY,
        /** Something in the body: pain, dizziness, tightness. */
        BODY,
        /** A memory came that was not called. */
        MEMORY,
        /** It felt worse afterwards, for hours or days. */
        WORSE_AFTER,
        OTHER,
        /** Not good, and no word for it. */
        CANT_TELL
    }

    public Adverse {
        if (words != null && (words.isBlank() || words.length() > WORD_LIMIT)) {
            throw new IllegalArgumentException("Words have 1 to " + WORD_LIMIT + " characters");
        }
    }
}
