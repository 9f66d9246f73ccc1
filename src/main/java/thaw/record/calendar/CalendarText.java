package thaw.record.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A calendar that programs can subscribe to, after RFC 5545. Times are moments in UTC (3.3.5, form 2): they need no
 * definition of a time zone, and whatever shows them puts them on the clock of the place where it is.
 */
public final class CalendarText {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String LOOK_AGAIN = "PT6H";

    /** In octets, without the line's end (3.1). */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** The calendar as text. */
    public static String of(String name, List<CalendarEntry> entries, Instant now) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Thaw//Reminders//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("X-PUBLISHED-TTL", LOOK_AGAIN);
        entries.forEach(entry -> calendar.add(entry, now));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void add(CalendarEntry entry, Instant now) {
        line("BEGIN", "VEVENT");
        line("UID", entry.uid());
        line("DTSTAMP", UTC.format(now));
        line("DTSTART", UTC.format(entry.at()));
        line("DTEND", UTC.format(entry.at().plus(entry.length())));
        line("SUMMARY", escaped(entry.title()));
        line("DESCRIPTION", escaped(entry.text()));
        line("URL", entry.address().toString());
        line("CLASS", "PRIVATE");
        line("TRANSP", "TRANSPARENT");
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", escaped(entry.title()));
        line("TRIGGER", "PT0S");
        line("END", "VALARM");
        line("END", "VEVENT");
    }

    /** Text as a value (3.3.11). */
    private static String escaped(String value) {
        return value.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n");
    }

    /** A line, folded where it is too long and never within a character. */
    private void line(String name, String value) {
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(character);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += more;
        }
        text.append("\r\n");
    }
}
