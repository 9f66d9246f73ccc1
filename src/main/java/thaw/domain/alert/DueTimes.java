package thaw.domain.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import thaw.domain.pacing.Tier;

/**
 * By when alerts are to be answered. A convention that a clinic signs.
 *
 * @param urgent      from the alert on, whatever the hour
 * @param dayEnds     when a working day ends, on the owner's clock
 * @param workingDays at least one
 * @param routineDays at least one
 */
public record DueTimes(Duration urgent, LocalTime dayEnds, Set<DayOfWeek> workingDays, int routineDays) {

    private static final Duration PATIENCE_SAME_DAY = Duration.ofHours(1);
    private static final Duration PATIENCE_ROUTINE = Duration.ofDays(1);

    /** 15 minutes; the end of the working day, Monday to Friday at 17:00; 7 days. */
    public static final DueTimes STANDARD = new DueTimes(
            Duration.ofMinutes(15),
            LocalTime.of(17, 0),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            7);

    public DueTimes {
        workingDays = Set.copyOf(workingDays);
        if (workingDays.isEmpty() || !urgent.isPositive() || routineDays < 1) {
            throw new IllegalArgumentException("Due times lie ahead, and a clinic works on some day");
        }
    }

    /**
     * When an alert of this tier is due. Same day is the end of the working day that is going on, or of the next one after
     * hours and on free days. A time that a change of the clocks leaves out is taken as the moment the clocks jump to.
     *
     * @param zone of the owner
     */
    public Instant due(Tier tier, Instant raised, ZoneId zone) {
        return switch (tier) {
            case URGENT -> raised.plus(urgent);
            case SAME_DAY -> endOfWorkingDay(raised, zone);
            case ROUTINE -> raised.atZone(zone).plusDays(routineDays).toInstant();
        };
    }

    private Instant endOfWorkingDay(Instant raised, ZoneId zone) {
        LocalDate day = raised.atZone(zone).toLocalDate();
        while (!workingDays.contains(day.getDayOfWeek()) || !end(day, zone).isAfter(raised)) {
            day = day.plusDays(1);
        }
        return end(day, zone);
    }

    private Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(dayEnds).atZone(zone).toInstant();
    }

    /** How long a person who got an overdue alert has before the next one is asked. */
    public Duration patience(Tier tier) {
        return switch (tier) {
            case URGENT -> urgent;
            case SAME_DAY -> PATIENCE_SAME_DAY;
            case ROUTINE -> PATIENCE_ROUTINE;
        };
    }

    /** How long an answer holds for a cause that only goes on: so long it does not raise another alert. */
    public Duration quiet() {
        return Duration.ofDays(routineDays);
    }
}
