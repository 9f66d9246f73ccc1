package thaw.practice.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.reminder.About;
import thaw.domain.reminder.QuietHours;
import thaw.domain.reminder.Reminder;

/**
 * How a client wants to be reminded.
 *
 * @param byMail      reminders come by e-mail
 * @param calendar    there is a calendar with a secret address
 * @param pausedUntil the last day of a pause; null without one. It may lie behind
 * @param reminders   one of a kind at most
 */
public record Wishes(
        boolean byMail,
        QuietHours quiet,
        @Nullable LocalDate pausedUntil,
        boolean calendar,
        List<Reminder> reminders) {

    /** Until a client says otherwise: nothing. */
    static final Wishes NONE = new Wishes(false, QuietHours.USUAL, null, false, List.of());

    public Wishes {
        reminders = List.copyOf(reminders);
        if (reminders.stream().map(Reminder::about).distinct().count() < reminders.size()) {
            throw new IllegalArgumentException("One reminder of a kind");
        }
    }

    /** The reminder of a kind. */
    public Optional<Reminder> of(About about) {
        return reminders.stream().filter(reminder -> reminder.about() == about).findFirst();
    }

    /** Whether reminders rest on that day. */
    public boolean isPaused(LocalDate today) {
        return pausedUntil != null && !today.isAfter(pausedUntil);
    }
}
