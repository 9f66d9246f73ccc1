package thaw.domain.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for: on these days of the week, at this time on the client's own clock.
 *
 * @param days at least one
 * @param time whole minutes
 */
public record Reminder(About about, Set<DayOfWeek> days, LocalTime time) {

    public Reminder {
        days = Set.copyOf(days);
        if (days.isEmpty() || time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException("A reminder has a day, and a time in whole minutes");
        }
    }

    /**
     * When it falls due on a day; empty on a day of the week that was not chosen, and on a day that the zone leaves out (a
     * move across the date line). A time that the clocks leave out is the moment they jump; of a time that comes twice, it
     * is the first.
     */
    public Optional<Occasion> on(LocalDate day, ZoneId zone) {
        boolean exists = day.atStartOfDay(zone).toLocalDate().equals(day);
        return days.contains(day.getDayOfWeek()) && exists
                ? Optional.of(new Occasion(day, moment(day.atTime(time), zone)))
                : Optional.empty();
    }

    private static Instant moment(LocalDateTime wanted, ZoneId zone) {
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
        return change != null && change.isGap()
                ? change.getInstant()
                : wanted.atZone(zone).toInstant();
    }

    /**
     * The next time it falls due.
     *
     * @param after   later than this moment
     * @param lastDay of a calendar day after this one; whoever travels back to it is not reminded of it again
     */
    public Occasion next(Instant after, @Nullable LocalDate lastDay, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        LocalDate first = lastDay != null && lastDay.isAfter(today) ? lastDay : today;
        return Stream.iterate(first.minusDays(1), day -> day.plusDays(1))
                .filter(day -> lastDay == null || day.isAfter(lastDay))
                .flatMap(day -> on(day, zone).stream())
                .filter(occasion -> occasion.at().isAfter(after))
                .findFirst()
                .orElseThrow();
    }
}
