package thaw.domain.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a client's day stands.
 *
 * @param pausedUntil the last day on which the client wants no reminders; null without a pause
 * @param resting     sessions rest: a pause of the program, or a protective phase
 * @param planned     a session is planned for the day and not done
 * @param practised   a session has begun on the day
 * @param checkedIn   there is a check-in of the day
 */
public record DayFacts(
        @Nullable LocalDate pausedUntil, boolean resting, boolean planned, boolean practised, boolean checkedIn) {}
