package thaw.care.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;
import thaw.governor.Attention;

/**
 * One client in the caseload.
 *
 * @param tier        0 nothing to do, 1 routine, 2 same day, 3 urgent
 * @param reasonValue the number that the reason speaks of, where there is one
 * @param rule        the rule of the pacing law that speaks, where it is the law
 * @param lastContact the client's day of the newest check-in or session; null before the first
 * @param level       null before a program is assigned
 * @param due         planned sessions of the last 14 days, today left out
 * @param done        how many of these were done
 * @param volumes     the ratings of volume of the last 14 days, oldest first
 */
public record CaseloadRow(
        ClientId client,
        String name,
        int tier,
        Attention.Reason reason,
        @Nullable Double reasonValue,
        @Nullable String rule,
        @Nullable LocalDate lastContact,
        @Nullable Instant lastCheckIn,
        @Nullable Integer level,
        @Nullable Integer ceiling,
        boolean paused,
        @Nullable String program,
        int due,
        int done,
        List<Point> volumes) {

    /** A rating of volume, 0 to 100, on the client's calendar day. */
    public record Point(LocalDate day, double volume) {}
}
