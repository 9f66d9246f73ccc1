package thaw.domain.pacing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the law reads about one client on one day. Built with {@link EvidenceDraft}.
 *
 * <p>A day is a whole number; the law reads differences alone. The app counts days since 1970-01-01 in the client's own
 * calendar ({@link #dayNumber}). Lists may come in any order. What is dated after today has not happened yet and is left
 * out; several check-ins of one day count as one, with the more protective of each value.
 *
 * @param today                 the client's calendar day
 * @param level                 the level that holds. Through a silence (R4) it is the level of the last contact, so that
 *                              the same silence lowers it once
 * @param started               the day the program began; null when unknown
 * @param ceiling               null when no therapist has set one (G5)
 * @param paused                a pause holds that no therapist has ended; nothing steps up meanwhile
 * @param baselineVolume        median volume, 0-100, before the program; null when unknown
 * @param ready                 the client answered "ready for a bit more"; null when not asked or not answered
 * @param proceedWithoutContact the therapist proceeds although no contact shows (U6), with a reason
 * @param plannedRoute          id of the route planned next; null when nothing is planned
 * @param ewmaSignalDays        on how many answered days in a row, up to the newest, the control chart is out
 * @param scoreChanges          questionnaires against their baseline
 */
public record Evidence(
        int today,
        Intensity level,
        @Nullable Integer started,
        @Nullable Ceiling ceiling,
        boolean paused,
        @Nullable Double baselineVolume,
        @Nullable Boolean ready,
        boolean proceedWithoutContact,
        @Nullable String plannedRoute,
        int ewmaSignalDays,
        List<ScoreChange> scoreChanges,
        Gates gates,
        List<RatedSession> sessions,
        List<RatedDay> checkIns,
        List<DoseChange> history,
        Parameters parameters) {

    public Evidence {
        Numbers.check("Baseline volume", baselineVolume, 100);
        scoreChanges = List.copyOf(scoreChanges);
        sessions = List.copyOf(sessions);
        checkIns = List.copyOf(checkIns);
        history = List.copyOf(history);
    }

    /** The number of a calendar day. */
    public static int dayNumber(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
