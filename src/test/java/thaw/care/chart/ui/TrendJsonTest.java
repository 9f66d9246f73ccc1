package thaw.care.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thaw.care.chart.ClientChart;
import thaw.care.chart.OpenChart;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Measured;
import thaw.domain.people.ClientId;
import thaw.shell.Texts;
import tools.jackson.databind.JsonNode;

class TrendJsonTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final Instant NOON = FIRST.atTime(12, 0).toInstant(ZoneOffset.UTC);
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
    void theSameRangeKeepsItsNameWhileTheClockMovesItsEnds() {
        JsonNode now = json(3650, Wish.first());
        JsonNode later = json(3651, Wish.first());
        assertThat(later.get("to")).isNotEqualTo(now.get("to"));
        assertThat(later.get("range")).isEqualTo(now.get("range"));
        assertThat(json(3650, Wish.first().over(Wish.ALL)).get("range")).isNotEqualTo(now.get("range"));
        assertThat(json(3650, Wish.first().over(Wish.QUARTER)).get("range"))
                .as("the same days, asked for again, lead back from a zoom")
                .isNotEqualTo(now.get("range"));
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

    @Test
    void whatGrewIsSentAloneAndContinuesTheLineThatIsDrawn() {
        OpenChart before = OpenChart.of(chart(100, List.of(), List.of()));
        for (int days : new int[] {101, 109}) {
            OpenChart whole = OpenChart.of(chart(days, List.of(), List.of()));
            OpenChart grown = new OpenChart(whole.chart(), whole.lanes(), before.chart().checkIns().size());
            JsonNode news = TrendJson.grown(WORDS, Locale.UK, grown, now(days), Wish.first());
            assertThat(news.get("grows").asBoolean()).isTrue();
            assertThat(points(news, 0)).hasSize(days - 100 + 1);
            assertThat(continued(points(json(100, Wish.first()), 0), points(news, 0)))
                    .isEqualTo(List.copyOf(points(json(days, Wish.first()), 0).values()));
        }
    }

    @Test
    void aGapBeforeWhatGrewIsAGap() {
        OpenChart whole = OpenChart.of(chart(20, List.of(), List.of()));
        OpenChart grown = new OpenChart(whole.chart(), whole.lanes(), 20);
        JsonNode points = points(TrendJson.grown(WORDS, Locale.UK, grown, now(20), Wish.first()), 0);
        assertThat(points).as("the last one before, and none after it").hasSize(1);
        OpenChart after = OpenChart.of(chart(21, List.of(), List.of()));
        JsonNode more = points(TrendJson.grown(
                WORDS, Locale.UK, new OpenChart(after.chart(), after.lanes(), 20), now(21), Wish.first()), 0);
        assertThat(breaks(more)).isEqualTo(1);
    }

    @Test
    void linesThatAreComputedAndLongRecordsComeWhole() {
        OpenChart some = OpenChart.of(chart(60, List.of(), List.of()));
        OpenChart grown = new OpenChart(some.chart(), some.lanes(), 59);
        OpenChart years = OpenChart.of(chart(3650, List.of(), List.of()));
        OpenChart longer = new OpenChart(years.chart(), years.lanes(), 3649);
        assertThat(TrendJson.grown(WORDS, Locale.UK, grown, now(60), Wish.first().withLimits(true)).get("grows").asBoolean())
                .isFalse();
        assertThat(TrendJson.grown(WORDS, Locale.UK, longer, now(3650), Wish.first()).get("grows").asBoolean()).isFalse();
    }

    @Test
    void everyQuestionnaireHasALaneWithItsBandsAndTheKindOfEachScore() {
        List<ClientChart.Scored> scores = List.of(
                scored(0, FormScore.State.COMPLETE, 8.0, 1), scored(20, FormScore.State.PRORATED, 9.0, 1),
                scored(30, FormScore.State.INCOMPLETE, null, 2), scored(40, FormScore.State.COMPLETE, 15.0, 2));
        JsonNode json = TrendJson.of(WORDS, Locale.UK, OpenChart.of(chart(50, scores, List.of())), now(50), Wish.first());
        JsonNode lane = json.get("lanes").get(json.get("lanes").size() - 1);
        assertThat(lane.get("label").asString()).isEqualTo("PHQ-9");
        assertThat(lane.get("max").asInt()).isEqualTo(27);
        assertThat(lane.get("bands")).hasSize(5);
        assertThat(lane.get("bands").get(4).get(2).asString()).isEqualTo("Severe");
        assertThat(lane.get("series").get(0).get("points")).hasSize(3);
        assertThat(lane.get("series").get(0).get("marks")).extracting(mark -> mark.get(2).asString())
                .containsExactly("estimated", "incomplete", "worse");
        assertThat(json.get("seams")).singleElement().satisfies(seam -> {
            assertThat(seam.get("lane").asString()).isEqualTo("PHQ-9");
            assertThat(seam.get("label").asString()).isEqualTo("PHQ-9 in version 2 of its form");
        });
    }

    @Test
    void aSeamStandsInTheLaneOfItsQuestionWhereThereAreAnswersOnBothSides() {
        List<ClientChart.Rewording> rewordings = List.of(
                new ClientChart.Rewording(Question.OVERWHELM, NOON.plus(Duration.ofDays(-1))),
                new ClientChart.Rewording(Question.PAINFUL, NOON.plus(Duration.ofDays(10))),
                new ClientChart.Rewording(Question.SAFETY, NOON.plus(Duration.ofDays(90))));
        JsonNode seams = TrendJson.of(WORDS, Locale.UK, OpenChart.of(chart(50, List.of(), rewordings)), now(50), Wish.first())
                .get("seams");
        assertThat(seams).singleElement().satisfies(seam -> assertThat(seam.get("lane").asString()).isEqualTo("FEELING"));
    }

    @Test
    void theDayOnWhichASlowRiseFirstShowsIsALineOfItsOwn() {
        Question asked = Question.OVERWHELM;
        JsonNode calm = TrendJson.of(WORDS, Locale.UK, OpenChart.of(asked(asked, day -> 2 + day % 2)), now(60), Wish.first());
        assertThat(calm.get("seams")).isEmpty();
        JsonNode json = TrendJson.of(
                WORDS, Locale.UK, OpenChart.of(asked(asked, day -> day < 30 ? 2 + day % 2 : 7)), now(60), Wish.first());
        assertThat(json.get("seams")).singleElement().satisfies(line -> {
            assertThat(line.get("lane").asString()).isEqualTo("OVERWHELM");
            assertThat(line.get("label").asString()).isEqualTo("Overwhelm: a slow rise shows");
            assertThat(line.get("sign").asString()).isEqualTo("↑");
            assertThat(Duration.between(NOON, Instant.ofEpochMilli(line.get("t").asLong())).toDays()).isBetween(30L, 33L);
        });
    }

    private static ClientChart asked(Question question, IntUnaryOperator answer) {
        return chart(
                IntStream.range(0, 60)
                        .mapToObj(day -> new ClientChart.Moment(NOON.plus(Duration.ofDays(day)), FIRST.plusDays(day),
                                Map.of(question, new Answer.Rated(answer.applyAsInt(day)))))
                        .toList(),
                List.of(), List.of());
    }

    private static ClientChart.Scored scored(int day, FormScore.State state, @Nullable Double total, int version) {
        FormScore score = new FormScore(state, total, 8.0, 0.0, 27.0, 8, 9, total == null ? null : "mild");
        return new ClientChart.Scored(
                new Measured("PHQ-9", FIRST.plusDays(day), score, Instrument.Better.LOWER, 6, Measured.Origin.FORM, null), version);
    }

    private static JsonNode points(JsonNode json, int lane) {
        return json.get("lanes").get(lane).get("series").get(0).get("points");
    }

    private static int breaks(JsonNode points) {
        return (int) StreamSupport.stream(points.spliterator(), false).filter(point -> point.get(1).isNull()).count();
    }

    /** As the browser puts them together. */
    private static List<JsonNode> continued(JsonNode before, JsonNode news) {
        long last = before.get(before.size() - 1).get(0).asLong();
        return Stream.concat(before.valueStream(), news.valueStream().filter(point -> point.get(0).asLong() > last))
                .toList();
    }

    private static JsonNode json(int days, Wish wish) {
        return TrendJson.of(WORDS, Locale.UK, OpenChart.of(chart(days, List.of(), List.of())), now(days), wish);
    }

    private static Instant now(int days) {
        return NOON.plus(Duration.ofDays(days + 9L)).plusSeconds(60);
    }

    /** One check-in a day at noon, with ten days left out in the middle of the first fifty. */
    private static ClientChart chart(
            int days, List<ClientChart.Scored> scores, List<ClientChart.Rewording> rewordings) {
        List<ClientChart.Moment> moments = IntStream.range(0, days + 10)
                .filter(day -> day < 20 || day >= 30)
                .mapToObj(day -> new ClientChart.Moment(NOON.plus(Duration.ofDays(day)), FIRST.plusDays(day), Map.of(
                        Question.VOLUME, new Answer.Rated((day * 37) % 101))))
                .toList();
        return chart(moments, scores, rewordings);
    }

    private static ClientChart chart(
            List<ClientChart.Moment> moments, List<ClientChart.Scored> scores, List<ClientChart.Rewording> rewordings) {
        return new ClientChart(
                ClientId.random(), "R", ZoneOffset.UTC, null, null, false, null, null, moments, List.of(), List.of(),
                List.of(), scores, Instruments.STANDARD, rewordings, null, new ClientChart.Stand(0, 0, 0));
    }
}
