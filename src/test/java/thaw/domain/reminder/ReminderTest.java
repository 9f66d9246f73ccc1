package thaw.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    /** Around every change of the clocks, and in the middle of the day. */
    private static final List<LocalTime> TIMES = Stream.of(
                    "00:00", "00:15", "00:30", "01:00", "01:30", "01:45", "02:00", "02:15", "02:30", "02:59", "03:00",
                    "12:00", "22:30", "23:00", "23:30", "23:59")
            .map(LocalTime::parse)
            .toList();

    /** A year with its changes of the clocks. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026", "America/New_York, 2026", "Australia/Lord_Howe, 2026", "Africa/Casablanca, 2026",
        "Asia/Kathmandu, 2026", "Pacific/Apia, 2011", "America/Sao_Paulo, 2018", "America/Scoresbysund, 2026",
        "Antarctica/Troll, 2026", "Pacific/Chatham, 2026", "Asia/Tehran, 2021", "Asia/Pyongyang, 2018",
        "America/Caracas, 2016", "Europe/Dublin, 2026", "Pacific/Kwajalein, 1993", "America/Godthab, 2026"
    })
    void overAYearItFallsDueOnceOnEveryDayThatThereIs(String zoneId, int year) {
        ZoneId zone = ZoneId.of(zoneId);
        for (LocalTime time : TIMES) {
            List<Occasion> year365 = walk(new Reminder(About.CHECK_IN, EVERY_DAY, time), zone, year);
            assertThat(year365.stream().map(Occasion::day).toList()).isEqualTo(daysThatExist(zone, year));
            for (Occasion occasion : year365) {
                assertRight(occasion, time, zone);
            }
        }
    }

    private static List<Occasion> walk(Reminder reminder, ZoneId zone, int year) {
        List<Occasion> found = new ArrayList<>();
        Instant now = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().minusMillis(1);
        @Nullable LocalDate last = null;
        while (true) {
            Occasion next = reminder.next(now, last, zone);
            if (next.day().getYear() > year) {
                return found;
            }
            assertThat(next.at()).isAfter(now);
            found.add(next);
            now = next.at();
            last = next.day();
        }
    }

    private static List<LocalDate> daysThatExist(ZoneId zone, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.atTime(LocalTime.NOON).atZone(zone).toLocalDate().equals(day))
                .toList();
    }

    /** An oracle of its own: the first minute of the day whose clock shows the time or a later one. */
    private static void assertRight(Occasion occasion, LocalTime time, ZoneId zone) {
        LocalDateTime wanted = occasion.day().atTime(time);
        Instant minute = occasion.day().atStartOfDay(zone).toInstant();
        Instant noLater = occasion.at();
        assertThat(LocalDateTime.ofInstant(noLater, zone)).isAfterOrEqualTo(wanted);
        Instant justBefore = noLater.minus(Duration.ofMinutes(1));
        if (!justBefore.isBefore(minute)) {
            assertThat(LocalDateTime.ofInstant(justBefore, zone)).isBefore(wanted);
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
        if (change == null || !change.isGap()) {
            assertThat(LocalDateTime.ofInstant(noLater, zone)).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // a gap: the moment the clocks jump
        "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
        "America/New_York, 2026-03-08, 02:00, 2026-03-08T07:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z",
        "America/Sao_Paulo, 2018-11-04, 00:30, 2018-11-04T03:00:00Z",
        // an overlap: the first of the two
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z",
        // neither
        "Asia/Kathmandu, 2026-03-29, 18:00, 2026-03-29T12:15:00Z",
        "Africa/Casablanca, 2026-02-15, 01:30, 2026-02-15T00:30:00Z"
    })
    void aChangeOfTheClocksMovesItToTheNextMomentThatThereIs(String zone, LocalDate day, LocalTime time, Instant due) {
        Reminder reminder = new Reminder(About.SESSION, EVERY_DAY, time);
        assertThat(reminder.on(day, ZoneId.of(zone))).contains(new Occasion(day, due));
    }

    @Test
    void aDayThatTheZoneLeavesOutHasNone() {
        Reminder reminder = new Reminder(About.CHECK_IN, EVERY_DAY, LocalTime.of(9, 0));
        assertThat(reminder.on(LocalDate.of(2011, 12, 30), ZoneId.of("Pacific/Apia"))).isEmpty();
    }

    @Test
    void itFallsDueOnTheChosenDaysAlone() {
        Reminder reminder =
                new Reminder(About.CHECK_IN, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(18, 0));
        List<Occasion> year = walk(reminder, ZoneId.of("Europe/Berlin"), 2026);
        assertThat(year).hasSize(105).allSatisfy(
                occasion -> assertThat(occasion.day().getDayOfWeek()).isIn(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
    }

    @Test
    void whoeverTravelsIsRemindedOnceACalendarDay() {
        Reminder reminder = new Reminder(About.CHECK_IN, EVERY_DAY, LocalTime.of(18, 0));
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
        LocalDate day = LocalDate.of(2026, 5, 4);
        Occasion inTokyo = reminder.on(day, tokyo).orElseThrow();
        // flown back over the date line it is the same day again
        Occasion next = reminder.next(inTokyo.at(), day, honolulu);
        assertThat(next).isEqualTo(reminder.on(day.plusDays(1), honolulu).orElseThrow());
        // and forth again
        assertThat(reminder.next(next.at(), next.day(), tokyo).day()).isEqualTo(day.plusDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18:00:30", "18:00:00.5"})
    void aTimeHasWholeMinutes(LocalTime time) {
        assertThatThrownBy(() -> new Reminder(About.CHECK_IN, EVERY_DAY, time))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReminderHasADay() {
        assertThatThrownBy(() -> new Reminder(About.CHECK_IN, Set.of(), LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
