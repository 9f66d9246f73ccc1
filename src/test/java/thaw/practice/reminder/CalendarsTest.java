package thaw.practice.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.reminder.About;
import thaw.domain.reminder.QuietHours;
import thaw.domain.reminder.Reminder;

class CalendarsTest extends OnBothDatabases {

    @Autowired
    private ReminderService service;

    @Autowired
    private Calendars calendars;

    private Me client() {
        Me client = clinic.client();
        SignedIn.as(client);
        service.save(new Wishes(false, QuietHours.USUAL, null, false, List.of(new Reminder(
                About.CHECK_IN, Set.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY), LocalTime.of(18, 0)))), Clinic.ZONE);
        return client;
    }

    @Test
    void itSaysTimesAndNothingElse() {
        Me client = client();
        String text = calendars.of(service.newCalendar()).orElseThrow();
        assertThat(text)
                .contains("\r\n", "BEGIN:VALARM", "CLASS:PRIVATE")
                .doesNotContain(client.name(), client.ownRecord().toString())
                .doesNotContainPattern("(?i)numb|therap|session|check|feel|program|clinic|client|patient|safe");
        assertThat(starts(text).limit(9))
                .containsExactly(
                        "20260304T170000Z", "20260308T170000Z", "20260311T170000Z", "20260315T170000Z",
                        "20260318T170000Z", "20260322T170000Z", "20260325T170000Z", "20260329T160000Z",
                        "20260401T160000Z");
    }

    private static Stream<String> starts(String text) {
        return text.lines().filter(line -> line.startsWith("DTSTART:")).map(line -> line.substring("DTSTART:".length()));
    }

    @Test
    void anEntryKeepsItsNameAndAPauseIsHeeded() {
        client();
        String token = service.newCalendar();
        List<String> before = uids(calendars.of(token).orElseThrow());
        service.pause(7);
        List<String> paused = uids(calendars.of(token).orElseThrow());
        assertThat(paused).isEqualTo(before.subList(3, before.size()));
    }

    private static List<String> uids(String text) {
        return text.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    @Test
    void anAddressWorksUntilItIsReplacedOrEnded() {
        client();
        String first = service.newCalendar();
        String second = service.newCalendar();
        assertThat(calendars.of(first)).isEmpty();
        assertThat(calendars.of(second)).isPresent();
        assertThat(service.page().wishes().calendar()).isTrue();
        service.endCalendar();
        assertThat(calendars.of(second)).isEmpty();
    }

    @Test
    void nobodyFetchesOrTriesAddressesWithoutEnd() {
        client();
        String token = service.newCalendar();
        SignedIn.as(clinic.admin());
        CalendarDoor door = new CalendarDoor(calendars, new CalendarThrottle(clock));
        MockHttpServletRequest guest = new MockHttpServletRequest();
        for (int time = 0; time < CalendarThrottle.MOST; time++) {
            assertThat(door.calendar(token, guest).getStatusCode()).isEqualTo(HttpStatus.OK);
        }
        assertThat(door.calendar(token, guest).getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        for (int time = 0; time < CalendarThrottle.MOST; time++) {
            assertThat(door.calendar("nothing" + time, guest).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(door.calendar("nothing", guest).getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        clock.pass(Duration.ofHours(1));
        assertThat(door.calendar(token, guest).getStatusCode()).isEqualTo(HttpStatus.OK);
    }
}
