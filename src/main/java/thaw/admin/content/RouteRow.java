package thaw.admin.content;

import java.util.List;
import thaw.domain.practice.Route;

/**
 * The practices of one route.
 *
 * @param byLevel how many there are at each level, the first level first
 */
public record RouteRow(Route route, List<Integer> byLevel) {

    /** How many levels there are. */
    public static final int LEVELS = 5;

    public RouteRow {
        byLevel = List.copyOf(byLevel);
    }

    /** How many there are at a level, 1 to 5. */
    public int at(int level) {
        return byLevel.get(level - 1);
    }
}
