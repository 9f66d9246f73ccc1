package thaw.domain.rehearsal;

import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;

/**
 * A session of the plan and what becomes of it.
 *
 * @param planned the route whose turn it is
 * @param route   the one that is taken
 * @param level   1 to 5
 * @param rule    the id of the rule that puts grounding in its place or leaves it out; null where none does
 */
public record RehearsedSession(Route planned, Route route, int level, Fate fate, @Nullable String rule) {

    /** What becomes of it. */
    public enum Fate {
        DONE,
        /** Grounding is taken in its place. */
        GROUNDING_INSTEAD,
        /** Nobody comes. It does not pile up. */
        LAPSED,
        /** There are enough for the week or the day (S5). */
        LEFT_OUT
    }

    /** Whether there is a session. */
    public boolean takesPlace() {
        return fate == Fate.DONE || fate == Fate.GROUNDING_INSTEAD;
    }
}
