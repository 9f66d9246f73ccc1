package thaw.care.pace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Decision;
import thaw.domain.people.ClientId;

/**
 * The pace of one client: the dose that holds, what the law says of it today, and its history, newest first.
 *
 * @param level    null while no program has been assigned
 * @param version  of the dose, to find a change made meanwhile
 * @param decision null while no program has been assigned
 */
public record Pace(
        ClientId client,
        String name,
        @Nullable Integer level,
        @Nullable Integer ceiling,
        boolean paused,
        boolean groundingOnly,
        int version,
        List<Change> history,
        @Nullable Decision decision) {

    /**
     * A line of the history.
     *
     * @param by    null when the law acted by itself
     * @param rules the ids of the rules that acted, separated by spaces
     */
    public record Change(
            Instant at,
            String act,
            int before,
            int after,
            int ceiling,
            boolean paused,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String rules) {}

    Pace with(@Nullable Decision newest) {
        return new Pace(client, name, level, ceiling, paused, groundingOnly, version, history, newest);
    }
}
