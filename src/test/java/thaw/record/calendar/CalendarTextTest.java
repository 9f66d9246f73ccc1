package thaw.record.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Line by line what RFC 5545 asks for. */
class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private static String calendar(String title, String text) {
        return CalendarText.of("Quiet, minutes", List.of(new CalendarEntry(
                "u1@thaw", NOW, Duration.ofMinutes(10), title, text, URI.create("https://thaw.example/today"))), NOW);
    }

    @Test
    void everyPartIsThereOnceAndInItsPlace() {
        assertThat(calendar("Title", "Words").split("\r\n")).containsExactly(
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Thaw//Reminders//EN", "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:Quiet\\, minutes", "X-PUBLISHED-TTL:PT6H", "BEGIN:VEVENT", "UID:u1@thaw",
                "DTSTAMP:20260304T100000Z", "DTSTART:20260304T100000Z", "DTEND:20260304T101000Z", "SUMMARY:Title",
                "DESCRIPTION:Words", "URL:https://thaw.example/today", "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Title", "TRIGGER:PT0S", "END:VALARM", "END:VEVENT",
                "END:VCALENDAR");
    }

    @Test
    void whatWouldEndAValueIsEscaped() {
        assertThat(calendar("a,b;c\\d", "one\ntwo\r\nBEGIN:VEVENT"))
                .contains("SUMMARY:a\\,b\\;c\\\\d\r\n", "DESCRIPTION:one\\ntwo\\nBEGIN:VEVENT\r\n");
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String words = "é🙂 ".repeat(60);
        String text = calendar("Title", words);
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("DESCRIPTION:" + words.strip() + "\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }
}
