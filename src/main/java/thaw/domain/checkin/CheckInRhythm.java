package thaw.domain.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * On which days a client is asked to check in, as agreed. Checking in more often is never wrong and never refused; but
 * somebody who checks far more often than asked may be watching themselves, which makes feelings smaller, not larger.
 * Then Thaw asks less, and the therapist is told.
 *
 * @param daysAWeek 1 to 7
 * @param from      the first day it holds
 * @param easesOff  daily becomes three days a week after two weeks
 */
public record CheckInRhythm(int daysAWeek, LocalDate from, boolean easesOff) {

    /** The window in which check-ins are counted, today included. */
    public static final int WINDOW_DAYS = 7;

    private static final int DAILY = 7;
    private static final int EASED = 3;
    private static final int DAILY_LASTS = 14;

    /** Far more often: at least so many check-ins in the window, and more than so many for each one asked. */
    private static final int MANY = 10;

    private static final int FOR_EACH = 2;

    public CheckInRhythm {
        if (daysAWeek < 1 || daysAWeek > DAILY) {
            throw new IllegalArgumentException("One to seven days a week");
        }
    }

    /** What holds where nothing was agreed: every day, for good. */
    public static CheckInRhythm daily() {
        return new CheckInRhythm(DAILY, LocalDate.EPOCH, false);
    }

    /** How many days of the week that day belongs to are asked. */
    public int asked(LocalDate day) {
        boolean eased = easesOff && daysAWeek == DAILY && ChronoUnit.DAYS.between(from, day) >= DAILY_LASTS;
        return eased ? EASED : daysAWeek;
    }

    /**
     * Whether this is far more often than asked.
     *
     * @param checkIns in the seven days up to that day
     */
    public boolean isFarMore(int checkIns, LocalDate day) {
        return checkIns >= MANY && checkIns > FOR_EACH * asked(day);
    }

    /**
     * Whether the client is asked on that day. Where they check far more often than asked, it is on fewer days: three in
     * place of more than three, else one.
     *
     * @param checkIns in the seven days up to that day
     */
    public boolean asksOn(LocalDate day, int checkIns) {
        int asked = asked(day);
        int days = isFarMore(checkIns, day) ? asked > EASED ? EASED : 1 : asked;
        return days(days).contains(day.getDayOfWeek());
    }

    /** Days of a week, spread as evenly as they can be. */
    private static Set<DayOfWeek> days(int many) {
        return switch (many) {
            case 1 -> Set.of(DayOfWeek.WEDNESDAY);
            case 2 -> Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
            case EASED -> Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
            case 4 -> Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
            case 5 -> Set.of(
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
            case 6 -> Set.of(
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY,
                    DayOfWeek.SUNDAY);
            default -> Set.of(DayOfWeek.values());
        };
    }
}
