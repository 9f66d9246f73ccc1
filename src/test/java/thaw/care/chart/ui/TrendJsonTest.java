package thaw.care.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.shell.Texts;
import tools.jackson.databind.JsonNode;

class TrendJsonTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final Texts TEXTS = new Texts();
    private static final CareWords WORDS = (key, arguments) -> TEXTS.getTranslation(key, Locale.UK, arguments);

    @Test
    void aShortRecordIsSentWholeAndItsGapsAsGaps() {
        JsonNode points = points(json(100, Wish.first()), 0);
        assertThat(points).hasSize(100 + breaks(points));
        assertThat(breaks(points)).isEqualTo(1);
    }

    @Test
    void tenYearsAreSentInAsManyPointsAsCanBeSeenAndWhatIsSeenWhole() {
        JsonNode json = json(3650, Wish.first());
        JsonNode points = points(json, 0);
        assertThat(points.size()).isLessThan(1_700);
        long from = json.get("from").asLong();
        assertThat(StreamSupport.stream(points.spliterator(), false)
                        .filter(point -> point.get(0).asLong() >= from && !point.get(1).isNull()))
                .hasSize(90);
    }

    @Test
    void whatIsZoomedToComesWholeAndTheRangeStaysAsItWas() {
        JsonNode before = json(3650, Wish.first());
        Instant from = FIRST.plusDays(400).atStartOfDay(ZoneOffset.UTC).toInstant();
        Wish.Stretch stretch = new Wish.Stretch(from, from.plus(Duration.ofDays(50)));
        JsonNode json = json(3650, Wish.first().zoomedTo(stretch));
        assertThat(json.get("from")).isEqualTo(before.get("from"));
        assertThat(StreamSupport.stream(points(json, 0).spliterator(), false)
                        .filter(point -> stretch.holds(Instant.ofEpochMilli(point.get(0).asLong()))))
                .hasSize(50);
    }

    @Test
    void thePeriodBeforeLiesUnderTheOneThatIsSeen() {
        JsonNode json = json(300, Wish.first().withBefore(true));
        JsonNode before = json.get("lanes").get(0).get("series").get(1);
        assertThat(before.get("tone").asInt()).isZero();
        assertThat(before.get("points").size()).isBetween(89, 92);
        assertThat(before.get("points").get(0).get(0).asLong()).isGreaterThanOrEqualTo(json.get("from").asLong());
    }

    @Test
    void limitsAreThereOnDemandAlone() {
        assertThat(json(60, Wish.first()).get("lanes").get(0).get("series")).hasSize(1);
        JsonNode series = json(60, Wish.first().withLimits(true)).get("lanes").get(0).get("series");
        assertThat(series).hasSize(4).allSatisfy(one -> assertThat(one.get("points")).isNotEmpty());
    }

    private static JsonNode points(JsonNode json, int lane) {
        return json.get("lanes").get(lane).get("series").get(0).get("points");
    }

    private static int breaks(JsonNode points) {
        return (int) StreamSupport.stream(points.spliterator(), false).filter(point -> point.get(1).isNull()).count();
    }

    /** One check-in a day at noon, with ten days left out in the middle of the first fifty. */
    private static JsonNode json(int days, Wish wish) {
        Instant noon = FIRST.atTime(12, 0).toInstant(ZoneOffset.UTC);
        List<ClientChart.Moment> moments = IntStream.range(0, days + 10)
                .filter(day -> day < 20 || day >= 30)
                .mapToObj(day -> new ClientChart.Moment(noon.plus(Duration.ofDays(day)), FIRST.plusDays(day), Map.of(
                        Question.VOLUME, new Answer.Rated((day * 37) % 101))))
                .toList();
        Instant now = noon.plus(Duration.ofDays(days + 9L)).plusSeconds(60);
        return TrendJson.of(WORDS, Locale.UK, new ClientChart(
                ClientId.random(), "R", ZoneOffset.UTC, null, null, false, null, null, moments, List.of(), List.of(),
                List.of()), now, wish);
    }
}
