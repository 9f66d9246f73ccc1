package thaw.practice.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.program.Postponing;

/**
 * A session of today and the plan around it.
 *
 * @param level  of the client's dose
 * @param wish   the level that was chosen for it; null for the dose's
 * @param own    ids of the routes that the therapist chose for this client, with blanks between them; null or empty for none
 * @param phase  the routes of the phase
 * @param before days of the sessions of the last seven days that were done
 * @param after  sessions planned for later days, by day
 */
record ChosenPlan(
        PlannedSessionId id,
        LocalDate day,
        Route route,
        int level,
        @Nullable Integer wish,
        int restDays,
        int aWeek,
        @Nullable String own,
        List<Route> phase,
        List<LocalDate> before,
        List<Later> after) {

    /** A later session. */
    record Later(PlannedSessionId id, LocalDate day, int restDays, int aWeek) {}

    /** The routes that take turns on its day. */
    List<Route> routes() {
        return own == null || own.isEmpty()
                ? phase
                : Stream.of(own.split(" ", -1)).flatMap(route -> Route.ofId(route).stream()).toList();
    }

    /** The level that it would have now. */
    int levelNow() {
        return wish == null ? level : Math.min(wish, level);
    }

    /** The days it can be moved to. */
    List<LocalDate> days() {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1)).limit(Postponing.WITHIN_DAYS).toList();
    }

    /** Where the sessions after it go when it is moved there; those that stay are not in it. */
    Map<PlannedSessionId, LocalDate> along(LocalDate to) {
        List<Postponing.Slot> plan = new ArrayList<>();
        plan.add(new Postponing.Slot(day, restDays, aWeek));
        after.forEach(later -> plan.add(new Postponing.Slot(later.day(), later.restDays(), later.aWeek())));
        List<LocalDate> days = Postponing.move(before, plan, to);
        Map<PlannedSessionId, LocalDate> moved = new LinkedHashMap<>();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).day().equals(days.get(i + 1))) {
                moved.put(after.get(i).id(), days.get(i + 1));
            }
        }
        return moved;
    }
}
