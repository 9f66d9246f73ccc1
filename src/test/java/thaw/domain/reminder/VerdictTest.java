package thaw.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final Occasion SIX = new Occasion(DAY, Instant.parse("2026-03-04T17:00:00Z"));
    private static final DayFacts OPEN = new DayFacts(null, false, true, false, false);

    private static Verdict of(About about, DayFacts facts, Duration after) {
        return Verdict.of(about, SIX, facts, QuietHours.USUAL, BERLIN, SIX.at().plus(after));
    }

    private static DayFacts pausedUntil(@Nullable LocalDate until) {
        return new DayFacts(until, false, true, false, false);
    }

    @Test
    void atItsTimeItIsSent() {
        assertThat(of(About.SESSION, OPEN, Duration.ZERO)).isEqualTo(Verdict.SEND);
        assertThat(of(About.CHECK_IN, OPEN, Duration.ZERO)).isEqualTo(Verdict.SEND);
    }

    @Test
    void itIsNeverEarlyAndNeverLate() {
        assertThatThrownBy(() -> of(About.CHECK_IN, OPEN, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(of(About.CHECK_IN, OPEN, Verdict.PATIENCE.minusMillis(1))).isEqualTo(Verdict.SEND);
        assertThat(of(About.CHECK_IN, OPEN, Verdict.PATIENCE)).isEqualTo(Verdict.LATE);
    }

    @ParameterizedTest
    @CsvSource({"-1, SEND", "0, PAUSED", "1, PAUSED"})
    void aPauseHoldsThroughItsLastDay(int days, Verdict verdict) {
        assertThat(of(About.CHECK_IN, pausedUntil(DAY.plusDays(days)), Duration.ZERO)).isEqualTo(verdict);
        assertThat(of(About.SESSION, pausedUntil(DAY.plusDays(days)), Duration.ZERO)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, false, RESTING", "false, false, false, NOTHING_PLANNED", "false, true, true, DONE",
        "false, false, true, DONE", "false, true, false, SEND"
    })
    void aSessionIsRemindedOfWhereOneIsOpen(boolean resting, boolean planned, boolean practised, Verdict verdict) {
        DayFacts facts = new DayFacts(null, resting, planned, practised, true);
        assertThat(of(About.SESSION, facts, Duration.ZERO)).isEqualTo(verdict);
    }

    @Test
    void aCheckInIsRemindedOfOnceNoneIsThere() {
        assertThat(of(About.CHECK_IN, new DayFacts(null, true, false, true, true), Duration.ZERO))
                .isEqualTo(Verdict.DONE);
        assertThat(of(About.CHECK_IN, new DayFacts(null, true, false, true, false), Duration.ZERO))
                .isEqualTo(Verdict.SEND);
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 20:59, false", "21:00, 08:00, 21:00, true", "21:00, 08:00, 00:00, true",
        "21:00, 08:00, 07:59, true", "21:00, 08:00, 08:00, false",
        "12:00, 14:00, 11:59, false", "12:00, 14:00, 12:00, true", "12:00, 14:00, 14:00, false",
        "12:00, 14:00, 00:00, false", "09:00, 09:00, 09:00, false", "09:00, 09:00, 03:00, false"
    })
    void quietHoursMayReachOverMidnight(LocalTime from, LocalTime until, LocalTime time, boolean quiet) {
        assertThat(new QuietHours(from, until).contains(time)).isEqualTo(quiet);
    }

    @Test
    void nothingIsSentInQuietHours() {
        QuietHours fromHalfPastSix = new QuietHours(LocalTime.of(18, 30), LocalTime.of(8, 0));
        Instant quiet = SIX.at().plus(Duration.ofMinutes(30));
        assertThat(Verdict.of(About.CHECK_IN, SIX, OPEN, fromHalfPastSix, BERLIN, quiet)).isEqualTo(Verdict.QUIET);
        assertThat(Verdict.of(About.CHECK_IN, SIX, OPEN, fromHalfPastSix, BERLIN, quiet.minusMillis(1)))
                .isEqualTo(Verdict.SEND);
        assertThat(Verdict.goodUntil(SIX, fromHalfPastSix, BERLIN)).isEqualTo(quiet);
        assertThat(Verdict.goodUntil(SIX, QuietHours.USUAL, BERLIN)).isEqualTo(SIX.at().plus(Verdict.PATIENCE));
        QuietHours none = new QuietHours(LocalTime.of(18, 30), LocalTime.of(18, 30));
        assertThat(Verdict.goodUntil(SIX, none, BERLIN)).isEqualTo(SIX.at().plus(Verdict.PATIENCE));
    }

    @Test
    void aCalendarShowsWhatWillBeRemindedOf() {
        Set<DayOfWeek> everyDay = EnumSet.allOf(DayOfWeek.class);
        Outlook outlook = new Outlook(
                List.of(
                        new Reminder(About.CHECK_IN, Set.of(DayOfWeek.WEDNESDAY), LocalTime.of(18, 0)),
                        new Reminder(About.SESSION, everyDay, LocalTime.of(9, 0)),
                        new Reminder(About.SESSION, everyDay, LocalTime.of(23, 0))),
                QuietHours.USUAL,
                DAY.plusDays(2),
                false,
                Set.of(About.CHECK_IN),
                Set.of(DAY.plusDays(1), DAY.plusDays(3), DAY.plusDays(30)));
        assertThat(outlook.entries(SIX.at(), BERLIN, 8)).containsExactly(
                new Outlook.Entry(About.SESSION, new Occasion(DAY.plusDays(3), Instant.parse("2026-03-07T08:00:00Z"))),
                new Outlook.Entry(About.CHECK_IN, new Occasion(DAY.plusDays(7), Instant.parse("2026-03-11T17:00:00Z"))));
    }

    @Test
    void aCalendarIsEmptyOfSessionsWhileTheyRest() {
        Outlook outlook = new Outlook(
                List.of(new Reminder(About.SESSION, EnumSet.allOf(DayOfWeek.class), LocalTime.NOON)),
                QuietHours.USUAL, null, true, Set.of(), Set.of(DAY, DAY.plusDays(1)));
        assertThat(outlook.entries(SIX.at(), BERLIN, 8)).isEmpty();
    }
}
