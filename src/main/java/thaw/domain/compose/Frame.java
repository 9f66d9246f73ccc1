package thaw.domain.compose;

import java.util.EnumSet;
import java.util.Set;
import thaw.domain.practice.LevelLimits;
import thaw.domain.practice.Route;

/**
 * What a draft has to keep to.
 *
 * @param level  1 to 5, the client's
 * @param routes the routes that are open; grounding where none is, hypnosis never
 */
public record Frame(int level, Set<Route> routes) {

    public Frame {
        if (!LevelLimits.exists(level)) {
            throw new IllegalArgumentException("There is no level " + level);
        }
        EnumSet<Route> open = EnumSet.noneOf(Route.class);
        open.addAll(routes);
        open.remove(Route.HYPNOSIS);
        if (open.isEmpty()) {
            open.add(Route.GROUNDING);
        }
        routes = Set.copyOf(open);
    }

    /** Every route but those. */
    public static Frame without(int level, Set<Route> excluded) {
        EnumSet<Route> open = EnumSet.allOf(Route.class);
        open.removeAll(excluded);
        return new Frame(level, open);
    }

    /** Grounding at the lowest level. */
    public static Frame grounding() {
        return new Frame(1, Set.of(Route.GROUNDING));
    }
}
