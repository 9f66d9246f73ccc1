package thaw.record.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Moments on a calendar day. Those of today lie between midnight and now. */
record Hours(ZoneId zone, Instant now) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /**
     * A moment between two times of day.
     *
     * @param part how far between them, 0 to 1; of a day that is not over, how far between midnight and now, with the
     *             order of the two times kept
     */
    Instant at(LocalDate day, LocalTime from, LocalTime to, double part) {
        double seconds = from.toSecondOfDay() + part * (to.toSecondOfDay() - from.toSecondOfDay());
        if (day.isBefore(today())) {
            return day.atTime(LocalTime.ofSecondOfDay((long) seconds)).atZone(zone).toInstant();
        }
        Instant midnight = day.atStartOfDay(zone).toInstant();
        double share = seconds / Duration.ofDays(1).toSeconds();
        return midnight.plusSeconds((long) (share * Duration.between(midnight, now).toSeconds()));
    }
}
