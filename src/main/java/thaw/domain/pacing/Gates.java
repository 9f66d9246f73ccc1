package thaw.domain.pacing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands before any number: safety, consent and exclusions. Days as in {@link Evidence}.
 *
 * @param consent           the client agreed to the program
 * @param clinician         somebody is responsible for the client
 * @param crisisFlag        "I am not safe" was pressed, or a clinician set the risk flag
 * @param item9Positive     item 9 of the PHQ-9 is 1 or more, or any ASQ question was answered with yes
 * @param ongoingDanger     flagged by client or clinician
 * @param traumaDay         the last traumatic event; null when none is known
 * @param traumaReportedDay when it was told; it stands for the day of the event where that is unknown
 * @param protectiveLifted  the therapist ended the protective phase after the event
 * @param excludedRoutes    ids of routes that are closed to this client
 */
public record Gates(
        boolean consent,
        boolean clinician,
        boolean crisisFlag,
        boolean item9Positive,
        boolean ongoingDanger,
        @Nullable Integer traumaDay,
        @Nullable Integer traumaReportedDay,
        boolean protectiveLifted,
        Set<String> excludedRoutes) {

    /** Nothing stands in the way. */
    public static final Gates OPEN = new Gates(true, true, false, false, false, null, null, false, Set.of());

    public Gates {
        excludedRoutes = Set.copyOf(excludedRoutes);
    }
}
