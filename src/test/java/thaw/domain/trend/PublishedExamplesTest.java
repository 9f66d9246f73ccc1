package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thaw.SharedData;
import thaw.domain.checkin.Answer;
import thaw.domain.measure.JacobsonTruax;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Printed tables, to their printed digits, and toy vectors that can be checked by hand. */
class PublishedExamplesTest {

    private static JsonNode example(String name) {
        return JsonMapper.shared().readTree(SharedData.file("reference/methods.json").toFile()).get(name);
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static double number(JsonNode example, String name) {
        return example.get(name).asDouble();
    }

    @Test
    void ewmaOfTheNistHandbook() {
        JsonNode nist = example("nist_ewma");
        Baseline baseline = new Baseline(number(nist, "mu"), number(nist, "s"), 20);
        EwmaChart chart = new EwmaChart(baseline, number(nist, "lam"), number(nist, "L"));
        double[] printed = numbers(nist.get("published_z"));
        double[] x = numbers(nist.get("x"));
        EwmaChart.Smoothed state = chart.start();
        for (int i = 0; i < x.length; i++) {
            state = state.next(x[i]);
            assertThat(state.z()).isCloseTo(printed[i], within(0.00501));
        }
        assertThat(state.lower()).isCloseTo(nist.get("published_limits").get(0).asDouble(), within(0.0001));
        assertThat(state.upper()).isCloseTo(nist.get("published_limits").get(1).asDouble(), within(0.0001));
    }

    @Test
    void cusumOfMontgomeryAndRunger() {
        JsonNode table = example("montgomery_runger_table16_8");
        // with an SD of 2 its K of 1 and H of 10 are our k 0.5 and h 5
        CusumChart.Sums state =
                CusumChart.standard(new Baseline(number(table, "target"), 2, 20)).start();
        double[] x = numbers(table.get("x"));
        for (int i = 0; i < x.length; i++) {
            state = state.next(x[i]);
            assertThat(2 * state.up()).isCloseTo(table.get("sH").get(i).asDouble(), within(1e-9));
            assertThat(2 * state.down()).isCloseTo(table.get("sL").get(i).asDouble(), within(1e-9));
        }
    }

    @Test
    void cusumOfTheQccPackage() {
        JsonNode qcc = example("qcc_cusum_test");
        CusumChart.Sums state = new CusumChart(new Baseline(0, 1, 6), number(qcc, "k"), number(qcc, "h")).start();
        double[] x = numbers(qcc.get("x"));
        for (int i = 0; i < x.length; i++) {
            state = state.next(x[i]);
            assertThat(state.up()).isCloseTo(qcc.get("expected_pos").get(i).asDouble(), within(1e-9));
            assertThat(-state.down()).isCloseTo(qcc.get("expected_neg").get(i).asDouble(), within(1e-9));
        }
    }

    @Test
    void reliableChangeOfJacobsonAndTruax() {
        JsonNode book = example("jt_textbook");
        JacobsonTruax measure = new JacobsonTruax(number(book, "sd"), number(book, "rxx"));
        assertThat(measure.errorOfScore()).isCloseTo(number(book, "sem"), within(1e-6));
        assertThat(measure.errorOfDifference()).isCloseTo(number(book, "sdiff"), within(1e-6));
        assertThat(measure.reliableBeyond()).isCloseTo(number(book, "rc95"), within(1e-6));
        assertThat(measure.index(number(book, "pre"), number(book, "post")))
                .isCloseTo(number(book, "rci"), within(1e-6));
    }

    @Test
    void theToySeries() {
        JsonNode toy = example("toy");
        List<Occasion> days = new ArrayList<>();
        toy.get("x").forEach(x -> days.add(new Occasion(
                days.size(), null, x.isNull() ? new Answer.Missing() : new Answer.Rated(x.asDouble()))));
        Series series = Series.of(days);
        assertThat(series.pairs()).hasSameSizeAs(toy.get("pairs"));
        assertThat(Moments.mean(series.values()).orElseThrow()).isCloseTo(number(toy, "mean"), within(1e-6));
        assertThat(Moments.sd(series.values()).orElseThrow()).isCloseTo(number(toy, "sd"), within(1e-6));
        assertThat(Steps.meanSquare(series.pairs()).orElseThrow()).isCloseTo(number(toy, "mssd"), within(1e-6));
        assertThat(Steps.rootMeanSquare(series.pairs()).orElseThrow()).isCloseTo(number(toy, "rmssd"), within(1e-6));
        assertThat(Steps.inertia(series.pairs()).orElseThrow()).isCloseTo(number(toy, "ar1_ols"), within(1e-6));
        assertThat(RelativeSd.of(new Scale(0, 100), series.values()).orElseThrow())
                .isCloseTo(number(toy, "rel_sd_0_100"), within(1e-6));
    }

    @Test
    void theToyItems() {
        JsonNode toy = example("toy_icc");
        List<double[]> rows =
                toy.get("M").valueStream().map(PublishedExamplesTest::numbers).toList();
        assertThat(Granularity.icc(rows).orElseThrow()).isCloseTo(number(toy, "icc3_k"), within(1e-6));
    }
}
