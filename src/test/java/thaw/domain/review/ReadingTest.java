package thaw.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.review.Reading.Days;
import thaw.domain.review.Reading.Reader;

class ReadingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Days WEEK = new Days(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));

    private static Reader reader(String name, List<Days> there, List<Days> away) {
        return new Reader(name, BERLIN, Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), LocalTime.of(17, 0), there, away);
    }

    @ParameterizedTest
    @CsvSource({
        // Wednesday, Friday before and after the end of the day, Sunday over the change of the clocks
        "2026-03-04T10:00:00Z, 2026-03-06T16:00:00Z",
        "2026-03-06T15:59:59Z, 2026-03-06T16:00:00Z",
        "2026-03-06T16:00:00Z, 2026-03-10T16:00:00Z",
        "2026-03-28T10:00:00Z, 2026-03-31T15:00:00Z"
    })
    void itIsTheEndOfTheNextWorkingDay(Instant now, Instant at) {
        assertThat(Reading.next(List.of(reader("Ines", List.of(), List.of())), now)).contains(new Reading("Ines", at));
    }

    @Test
    void whoeverStandsInReadsInPlaceOfOneWhoIsAway() {
        Reader away = reader("Ines", List.of(), List.of(WEEK));
        Reader cover = reader("Tom", List.of(WEEK), List.of());
        Instant now = Instant.parse("2026-03-04T10:00:00Z");
        assertThat(Reading.next(List.of(away, cover), now)).map(Reading::name).contains("Tom");
        assertThat(Reading.next(List.of(away), now)).contains(new Reading("Ines", Instant.parse("2026-03-10T16:00:00Z")));
        assertThat(Reading.next(List.of(away, cover), Instant.parse("2026-03-07T10:00:00Z")))
                .map(Reading::name)
                .contains("Ines");
    }

    @Test
    void whereNobodyReadsForLongNothingIsSaid() {
        assertThat(Reading.next(List.of(), Instant.EPOCH)).isEmpty();
        Days year = new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        assertThat(Reading.next(
                        List.of(reader("Ines", List.of(), List.of(year))), Instant.parse("2026-03-04T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void ofTwoOnOneDayItIsTheTherapist() {
        Reader first = reader("Ines", List.of(), List.of());
        Reader cover = reader("Tom", List.of(WEEK), List.of());
        assertThat(Reading.next(List.of(first, cover), Instant.parse("2026-03-04T10:00:00Z")))
                .map(Reading::name)
                .contains("Ines");
    }
}
