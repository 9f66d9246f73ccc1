package thaw.domain.compose;

import java.util.List;
import java.util.Map;

/**
 * What stands around the themes of a draft. Of each kind there are phrases to choose from, and plain ones that name
 * nothing that could be unwanted.
 *
 * @param touches what a draft does where the words gave too little, mildest first
 * @param plain   the same, naming nothing
 * @param own     the touch of level 5 that turns to the client's own prompt; {it} stands for the theme
 */
public record Phrases(
        Map<Kind, List<String>> of, List<Theme.Part> touches, List<Theme.Part> plain, Theme.Part own) {

    public Phrases {
        of = Map.copyOf(of);
        touches = List.copyOf(touches);
        plain = List.copyOf(plain);
    }

    /** The places that phrases are for. */
    public enum Kind {
        ORIENT,
        ORIENT_PLAIN,
        /** The end of the orientation. */
        ORIENT_CHOOSE,
        REST,
        REST_PLAIN,
        CHECK,
        CLOSE,
        CLOSE_PLAIN,
        POSTURE,
        POSTURE_PLAIN,
        ANCHORS,
        ANCHORS_PLAIN,
        NOTES,
        NOTES_PLAIN,
        TOPICS_PLAIN,
        ALTERNATIVES,
        OWN_PROMPT,
        TITLE_PLAIN,
        /** What is said when no theme was found. */
        UNKNOWN
    }

    List<String> all(Kind kind) {
        return of.getOrDefault(kind, List.of());
    }
}
