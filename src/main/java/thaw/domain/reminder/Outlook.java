package thaw.domain.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of the coming weeks, as far as they can be known today: what a calendar shows.
 *
 * @param pausedUntil the last day without reminders; null without a pause
 * @param resting     sessions rest
 * @param doneToday   what is done today already
 * @param planned     the days with a session that is planned and not done
 */
public record Outlook(
        List<Reminder> reminders,
        QuietHours quiet,
        @Nullable LocalDate pausedUntil,
        boolean resting,
        Set<About> doneToday,
        Set<LocalDate> planned) {

    /** One entry of the calendar. */
    public record Entry(About about, Occasion occasion) {}

    public Outlook {
        reminders = List.copyOf(reminders);
        doneToday = Set.copyOf(doneToday);
        planned = Set.copyOf(planned);
    }

    /** The entries of today and the days after it, in order. */
    public List<Entry> entries(Instant now, ZoneId zone, int days) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return today.datesUntil(today.plusDays(days))
                .flatMap(day -> reminders.stream().flatMap(reminder -> entry(reminder, day, today, zone)))
                .sorted(Comparator.comparing(entry -> entry.occasion().at()))
                .toList();
    }

    private Stream<Entry> entry(Reminder reminder, LocalDate day, LocalDate today, ZoneId zone) {
        return reminder.on(day, zone).stream()
                .filter(occasion -> !quiet.contains(LocalTime.ofInstant(occasion.at(), zone)))
                .filter(occasion -> Verdict.of(reminder.about(), day, facts(day, today)) == Verdict.SEND)
                .map(occasion -> new Entry(reminder.about(), occasion));
    }

    private DayFacts facts(LocalDate day, LocalDate today) {
        boolean isToday = day.equals(today);
        return new DayFacts(
                pausedUntil,
                resting,
                planned.contains(day),
                isToday && doneToday.contains(About.SESSION),
                isToday && doneToday.contains(About.CHECK_IN));
    }
}
