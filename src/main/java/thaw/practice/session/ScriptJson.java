package thaw.practice.session;

import thaw.domain.practice.Practice;
import thaw.library.Script;
import tools.jackson.databind.node.ObjectNode;

/** A practice as the client's player plays it. */
public final class ScriptJson {

    private ScriptJson() {}

    /** What the player needs to play this practice by itself. */
    public static ObjectNode write(Practice practice) {
        return Script.write(practice);
    }
}
