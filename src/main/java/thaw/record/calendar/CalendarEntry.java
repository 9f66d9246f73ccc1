package thaw.record.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * One entry of a calendar, with an alarm when it begins.
 *
 * @param uid the same whenever the calendar is written, so that an entry that moved is the same entry
 */
public record CalendarEntry(String uid, Instant at, Duration length, String title, String text, URI address) {}
