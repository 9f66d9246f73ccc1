package thaw.domain.compose;

import java.util.EnumSet;
import java.util.Set;
import thaw.domain.practice.LevelLimits;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;

/**
 * What a draft has to keep to.
 *
 * @param level      1 to 5, the client's
 * @param routes     the routes that are open and for somebody with these conditions; grounding where none is, hypnosis never
 * @param conditions what the client has that some practices are not for
 */
public record Frame(int level, Set<Route> routes, Set<NotFor> conditions) {

    public Frame {
        if (!LevelLimits.exists(level)) {
            throw new IllegalArgumentException("There is no level " + level);
        }
        Set<NotFor> has = Set.copyOf(conditions);
        EnumSet<Route> open = EnumSet.noneOf(Route.class);
        open.addAll(routes);
        open.remove(Route.HYPNOSIS);
        open.removeIf(route -> Assembly.notFor(route).stream().anyMatch(has::contains));
        if (open.isEmpty()) {
            open.add(Route.GROUNDING);
        }
        routes = Set.copyOf(open);
        conditions = has;
    }

    /** For somebody with none of the conditions that some practices are not for. */
    public Frame(int level, Set<Route> routes) {
        this(level, routes, Set.of());
    }

    /** Every route but those. */
    public static Frame without(int level, Set<Route> excluded) {
        EnumSet<Route> open = EnumSet.allOf(Route.class);
        open.removeAll(excluded);
        return new Frame(level, open);
    }

    /** This frame for somebody who has these. A dissociative disorder closes routes, and what is open says which. */
    public Frame with(Set<NotFor> has) {
        EnumSet<NotFor> conditions = EnumSet.noneOf(NotFor.class);
        conditions.addAll(has);
        conditions.remove(NotFor.DISSOCIATIVE_DISORDER);
        return new Frame(level, routes, conditions);
    }

    /** Grounding at the lowest level. */
    public static Frame grounding() {
        return new Frame(1, Set.of(Route.GROUNDING));
    }
}
