package thaw.record.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thaw.SharedData;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Departure;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Occasion;
import thaw.domain.trend.Scale;
import thaw.domain.trend.Series;

/** A published year of one person, read by an example mapping and held against numbers computed elsewhere. */
class KossakowskiTest {

    private static final LocalDate FIRST = LocalDate.of(2012, 8, 13);

    @Test
    void theDaysAreThere() throws IOException {
        List<CheckIn> days = history().checkIns();

        assertThat(days.getFirst().day()).isEqualTo(FIRST);
        assertThat(days.getLast().day()).isEqualTo(FIRST.plusDays(238));
        assertThat(days).hasSize(238).extracting(CheckIn::day).doesNotHaveDuplicates();
        assertThat(days).allSatisfy(day -> assertThat(day.answers())
                .containsOnlyKeys(Question.PLEASANT, Question.PAINFUL, Question.VOLUME, Question.OVERWHELM));
    }

    @Test
    void painfulFeelingOfTheBaselineHasTheReferenceMean() throws IOException {
        double mean = history().checkIns().stream()
                .filter(day -> day.day().isBefore(FIRST.plusDays(42)))
                .mapToDouble(day -> day.answer(Question.PAINFUL).number().orElseThrow())
                .average()
                .orElseThrow();

        assertThat(mean / 100 * 6 + 1).isCloseTo(2.89665803, within(1e-8));
    }

    @Test
    void volumeIsTheLarger() throws IOException {
        assertThat(history().checkIns()).allSatisfy(day -> {
            OptionalDouble larger = Stream.of(Question.PLEASANT, Question.PAINFUL)
                    .mapToDouble(question -> day.answer(question).number().orElseThrow())
                    .max();
            assertThat(day.answer(Question.VOLUME).number()).isEqualTo(larger);
        });
    }

    @Test
    void theDoseChangesOnTheReferenceDays() throws IOException {
        List<LifeEvent> doses = history().events().stream()
                .filter(event -> event.kind() == LifeEvent.Kind.MEDICATION)
                .toList();

        assertThat(doses).extracting(LifeEvent::day).containsExactlyElementsOf(
                LongStream.of(1, 44, 50, 57, 64, 71, 78, 85, 92, 99)
                        .mapToObj(day -> FIRST.plusDays(day - 1))
                        .toList());
        assertThat(doses.getFirst().words()).isEqualTo("Dose 150 mg");
        assertThat(doses.get(1).words()).isEqualTo("Dose 150 mg -> 105 mg");
        assertThat(doses.getLast().words()).isEqualTo("Dose 9 mg -> 0 mg");
    }

    @Test
    void phasesAndTheNotedDayAreEvents() throws IOException {
        assertThat(history().events())
                .filteredOn(event -> event.kind() == LifeEvent.Kind.PHASE)
                .extracting(LifeEvent::day)
                .containsExactlyElementsOf(LongStream.of(1, 29, 43, 99, 156)
                        .mapToObj(day -> FIRST.plusDays(day - 1))
                        .toList());
        assertThat(history().events())
                .filteredOn(event -> event.kind() == LifeEvent.Kind.NOTE)
                .extracting(LifeEvent::day)
                .containsExactly(FIRST.plusDays(126));
    }

    @Test
    void restlessnessAndPainfulFeelingLeaveTheirUsualLongBeforeDay127() throws IOException {
        List<CheckIn> days = history().checkIns();
        for (Question question : List.of(Question.OVERWHELM, Question.PAINFUL)) {
            SortedMap<Long, Double> averages = Series.of(days.stream()
                            .map(day -> Occasion.of(day.day(), day.answer(question)))
                            .toList())
                    .dayAverages();
            Departure departure = Departure.upward(
                            averages, null, new Scale(0, question.highest()), Minimums.STANDARD)
                    .orElseThrow();
            assertThat(departure.firstDay() - FIRST.toEpochDay() + 1).as(question + "").isBetween(15L, 100L);
        }
    }

    private static ImportedHistory history() throws IOException {
        try (InputStream file = Files.newInputStream(SharedData.file("kossakowski2017/ESMdata.csv"));
                InputStream yaml = KossakowskiTest.class.getResourceAsStream("/import/kossakowski.yaml")) {
            assertThat(yaml).isNotNull();
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            Reading<CheckInMapping> mapping = MappingFile.read(text);
            assertThat(mapping).isInstanceOf(Reading.Whole.class);
            Reading<ImportedHistory> reading = CheckInFile.read(
                    ((Reading.Whole<CheckInMapping>) mapping).value(), file,
                    ClientId.random(), Instant.parse("2026-01-01T00:00:00Z"), Progress.UNHEARD);
            assertThat(reading).isInstanceOf(Reading.Whole.class);
            return ((Reading.Whole<ImportedHistory>) reading).value();
        }
    }
}
