package thaw.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.pacing.Tier;

class DueTimesTest {

    /** Fridays are 6 March, 27 March and 23 October 2026; the clocks of Berlin change on 29 March and 25 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T10:00:00Z, Europe/Berlin, 2026-03-04T16:00:00Z",
        "2026-03-04T15:59:59Z, Europe/Berlin, 2026-03-04T16:00:00Z",
        "2026-03-04T16:00:00Z, Europe/Berlin, 2026-03-05T16:00:00Z",
        "2026-03-06T18:00:00Z, Europe/Berlin, 2026-03-09T16:00:00Z",
        "2026-03-27T18:00:00Z, Europe/Berlin, 2026-03-30T15:00:00Z",
        "2026-10-23T18:00:00Z, Europe/Berlin, 2026-10-26T16:00:00Z",
        "2026-03-04T22:30:00Z, Asia/Tokyo, 2026-03-05T08:00:00Z",
        "2026-03-07T05:00:00Z, Pacific/Honolulu, 2026-03-10T03:00:00Z"
    })
    void sameDayIsTheEndOfTheOwnersWorkingDay(Instant raised, ZoneId zone, Instant due) {
        assertThat(DueTimes.STANDARD.due(Tier.SAME_DAY, raised, zone)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-25T10:00:00Z, 2026-04-01T09:00:00Z", "2026-10-20T10:00:00Z, 2026-10-27T11:00:00Z"
    })
    void routineIsTheSameTimeOfDayAWeekLaterAlsoWhenTheClocksChange(Instant raised, Instant due) {
        assertThat(DueTimes.STANDARD.due(Tier.ROUTINE, raised, ZoneId.of("Europe/Berlin"))).isEqualTo(due);
    }

    @Test
    void urgentIsFifteenMinutesAlsoInTheHourThatTheClocksLeaveOut() {
        Instant raised = Instant.parse("2026-03-29T00:55:00Z");
        assertThat(DueTimes.STANDARD.due(Tier.URGENT, raised, ZoneId.of("Europe/Berlin")))
                .isEqualTo(raised.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aWorkingDayThatEndsInTheHourThatIsLeftOutEndsWhenTheClocksJump() {
        DueTimes nights = new DueTimes(Duration.ofMinutes(15), LocalTime.of(2, 30), Set.of(DayOfWeek.SUNDAY), 7);
        assertThat(nights.due(Tier.SAME_DAY, Instant.parse("2026-03-28T12:00:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }
}
