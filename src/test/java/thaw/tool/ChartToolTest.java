package thaw.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thaw.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartToolTest {

    private static final String STEP = "day,x\n1,4\n1,6\n2,7\n3,5\n4,3\n5,NA\n6,5\n7,20\n8,20\n9,5\n";

    @TempDir
    Path folder;

    private Ran chart(String csv, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("days.csv"), csv);
        String[] arguments = Stream.of(new String[] {"--day", "day", "--value", "x", file.toString()}, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return Ran.tool(new ChartTool(), arguments);
    }

    private static List<Integer> days(JsonNode days) {
        return days.valueStream().map(JsonNode::asInt).toList();
    }

    @Test
    void aJumpSignalsOnItsDay() throws IOException {
        JsonNode chart = chart(STEP, "--baseline", "1-6").json();
        assertThat(chart.get("mu").asDouble()).isEqualTo(5);
        assertThat(chart.get("sd").asDouble()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(chart.get("n_baseline").asInt()).isEqualTo(5);
        assertThat(chart.get("first_signal_day").asInt()).isEqualTo(7);
        assertThat(days(chart.get("signal_days"))).containsExactly(7, 8, 9);
        assertThat(days(chart.get("low_signal_days"))).isEmpty();
    }

    @Test
    void wideLimitsAndAWideScaleKeepQuiet() throws IOException {
        JsonNode wide = chart(STEP, "--baseline", "1-6", "--L", "40", "--lambda", "0.5").json();
        assertThat(wide.get("first_signal_day").isNull()).isTrue();
        assertThat(days(wide.get("signal_days"))).isEmpty();
        JsonNode scale = chart(STEP, "--baseline", "1-6", "--lo", "0", "--hi", "1000").json();
        assertThat(scale.get("sd").asDouble()).isEqualTo(50);
        assertThat(days(scale.get("signal_days"))).isEmpty();
    }

    @Test
    void aFallIsKeptApart() throws IOException {
        JsonNode chart = chart("day,x\n1,4\n2,6\n3,4\n4,6\n5,-30\n", "--baseline", "1-4", "--cusum").json();
        assertThat(days(chart.get("signal_days"))).isEmpty();
        assertThat(days(chart.get("low_signal_days"))).containsExactly(5);
    }

    @Test
    void datesComeBackAsDates() throws IOException {
        JsonNode chart = chart("day,x\n2024-02-28,4\n2024-02-29,6\n2024-03-01,50\n", "--baseline",
                "2024-02-28-2024-02-29").json();
        assertThat(chart.get("first_signal_day").asString()).isEqualTo("2024-03-01");
    }

    @Test
    void whatCannotBeChartedIsSaid() throws IOException {
        assertThat(chart(STEP, "--baseline", "5-6").err())
                .isEqualTo("Days with a value in the baseline: 1. It needs 2 or more.");
        assertThat(chart("day,x\n1,4\n2,4\n", "--baseline", "1-2").err()).startsWith("The baseline does not vary.");
        assertThat(chart("day,x\nNA,4\n", "--baseline", "1-2").err())
                .endsWith("line 2, column day: The day is missing.");
        assertThat(chart("day,x\n2024-02-28,4\n", "--baseline", "1-2").exit()).isEqualTo(1);
        assertThat(chart(STEP.replace("20", "twenty"), "--baseline", "1-6").err()).contains("line 9, column x");
    }

    @Test
    void wrongUseIsToldWithTheRightUse() throws IOException {
        for (String[] wrong : new String[][] {
            {}, {"--baseline", "6-1"}, {"--baseline", "soon"}, {"--baseline", "1-6", "--lambda", "2"},
            {"--baseline", "1-6", "--L", "wide"}, {"--baseline", "1-6", "--lo", "3"}, {"--baseline"}
        }) {
            Ran ran = chart(STEP, wrong);
            assertThat(ran.exit()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(ran.err()).contains("Usage: chart");
        }
    }

    @Test
    void theKossakowskiChartsComeOutAsTheReferenceSays() {
        JsonNode reference = JsonMapper.shared()
                .readTree(SharedData.file("reference/kossakowski.json").toFile())
                .get("spc");
        check("na", reference.get("NA"));
        check("pat_restl", reference.get("restless"));
    }

    private void check(String value, JsonNode reference) {
        String file = Kossakowski.shifted(folder, false).toString();
        JsonNode ewma = Ran.tool(new ChartTool(), "--day", "day", "--value", value, "--baseline", "1-42", file).json();
        assertThat(ewma.get("mu").asDouble()).isCloseTo(reference.get("mu").asDouble(), within(1e-6));
        assertThat(ewma.get("sd").asDouble()).isCloseTo(reference.get("sd").asDouble(), within(1e-6));
        assertThat(ewma.get("n_baseline").asInt()).isEqualTo(reference.get("n_base").asInt());
        checkDays(ewma, reference.get("ewma_lam02_L3"));
        assertThat(ewma.get("signal_days").size()).isEqualTo(reference.get("ewma_lam02_L3").get("n_days").asInt());
        checkDays(Ran.tool(new ChartTool(), "--day", "day", "--value", value, "--baseline", "1-42", "--lambda", "0.1",
                "--L", "2.7", file).json(), reference.get("ewma_lam01_L27"));
        checkDays(Ran.tool(new ChartTool(), "--day", "day", "--value", value, "--baseline", "1-42", "--cusum", file)
                .json(), reference.get("cusum_k05_h5"));
    }

    private static void checkDays(JsonNode mine, JsonNode reference) {
        assertThat(mine.get("first_signal_day").asInt()).isEqualTo(reference.get("first_signal_day").asInt());
        assertThat(days(mine.get("signal_days"))).startsWith(days(reference.get("first_days")).toArray(Integer[]::new));
    }
}
