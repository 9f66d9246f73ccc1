package thaw.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** What becomes of a reminder that falls due: it is sent, or there is a reason not to. */
public enum Verdict {
    SEND,
    /** The client has paused reminders. */
    PAUSED,
    /** Sessions rest. */
    RESTING,
    NOTHING_PLANNED,
    /** The client has done it already. */
    DONE,
    /** It is quiet hours by now. */
    QUIET,
    /** Its time is over; a reminder that comes late is none. */
    LATE;

    /** How long after its time a reminder may still be sent. */
    public static final Duration PATIENCE = Duration.ofMinutes(60);

    /**
     * The verdict on a reminder whose time has come.
     *
     * @throws IllegalArgumentException before its time
     */
    public static Verdict of(
            About about, Occasion occasion, DayFacts facts, QuietHours quiet, ZoneId zone, Instant now) {
        if (now.isBefore(occasion.at())) {
            throw new IllegalArgumentException("A reminder is never early");
        }
        if (!now.isBefore(occasion.at().plus(PATIENCE))) {
            return LATE;
        }
        return quiet.contains(LocalTime.ofInstant(now, zone)) ? QUIET : of(about, occasion.day(), facts);
    }

    /** Until when a reminder may be sent: its patience, and no longer than to the next quiet hours. */
    public static Instant goodUntil(Occasion occasion, QuietHours quiet, ZoneId zone) {
        Instant patient = occasion.at().plus(PATIENCE);
        LocalDate today = LocalDate.ofInstant(occasion.at(), zone);
        Instant tonight = today.atTime(quiet.from()).atZone(zone).toInstant();
        boolean quietComes = !quiet.from().equals(quiet.until()) && tonight.isAfter(occasion.at());
        return quietComes && tonight.isBefore(patient) ? tonight : patient;
    }

    /** The verdict on a reminder of a day, whatever the hour. */
    static Verdict of(About about, LocalDate day, DayFacts facts) {
        if (facts.pausedUntil() != null && !day.isAfter(facts.pausedUntil())) {
            return PAUSED;
        }
        return switch (about) {
            case CHECK_IN -> facts.checkedIn() ? DONE : SEND;
            case SESSION -> ofSession(facts);
        };
    }

    private static Verdict ofSession(DayFacts facts) {
        if (facts.resting()) {
            return RESTING;
        }
        if (facts.practised()) {
            return DONE;
        }
        return facts.planned() ? SEND : NOTHING_PLANNED;
    }
}
