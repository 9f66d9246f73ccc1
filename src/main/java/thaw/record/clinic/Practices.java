package thaw.record.clinic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.library.PracticeLibrary;

/** Which practice stands for a route and level: the first that is open, at the level or the nearest below. */
final class Practices {

    private final Map<Route, List<Practice>> open = new EnumMap<>(Route.class);

    Practices(PracticeLibrary library) {
        for (Route route : Route.values()) {
            open.put(route, library.all().stream()
                    .filter(practice -> practice.route() == route && !practice.locked())
                    .toList());
        }
    }

    Practice of(Route route, int level) {
        return open.getOrDefault(route, List.of()).stream()
                .filter(practice -> practice.level() <= level)
                .reduce((lower, higher) -> higher.level() > lower.level() ? higher : lower)
                .orElseThrow(() -> new IllegalStateException("No practice for " + route + " up to level " + level));
    }
}
