package thaw.domain.rehearsal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a rehearsal.
 *
 * @param phase      its position, from 0
 * @param session    null on a day without one in the plan
 * @param level      that the day begins with
 * @param after      the level that it ends with
 * @param paused     from the morning on
 * @param grounding  sessions are grounding alone, from the morning on
 * @param happenings in the order in which they come
 */
public record RehearsedDay(
        LocalDate day,
        int phase,
        @Nullable RehearsedSession session,
        int level,
        int after,
        boolean paused,
        boolean grounding,
        List<Happening> happenings) {

    public RehearsedDay {
        happenings = List.copyOf(happenings);
    }
}
