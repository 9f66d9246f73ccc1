package thaw.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thaw.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetricsToolTest {

    @TempDir
    Path folder;

    private Ran metrics(String csv, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), csv);
        String[] options = {"--person", "who", "--day", "day", "--lo", "0", "--hi", "10", "--pleasant", "joy,calm",
            "--painful", "sad", file.toString()};
        String[] all = Stream.of(more, options)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return Ran.tool(new MetricsTool(), all);
    }

    private JsonNode pleasantOfAnn(String csv) throws IOException {
        return metrics(csv).json().get("ann").get("pleasant");
    }

    @Test
    void aSmallFileWithNextDaysAsNeighbours() throws IOException {
        Ran ran = metrics("""
                who,day,joy,calm,sad
                ann,1,2,4,8
                ann,2,4,6,6
                ann,3,NA,6,5
                ann,4,6,8,
                ann,5,8,10,2
                bob,1,,,
                """);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        JsonNode pleasant = ran.json().get("ann").get("pleasant");
        assertThat(pleasant.get("n").asInt()).isEqualTo(4);
        assertThat(pleasant.get("mean").asDouble()).isEqualTo(6);
        assertThat(pleasant.get("sd").asDouble()).isCloseTo(Math.sqrt(20 / 3.0), within(1e-12));
        assertThat(pleasant.get("range").asDouble()).isEqualTo(6);
        assertThat(pleasant.get("n_pairs").asInt()).isEqualTo(2);
        assertThat(pleasant.get("rmssd").asDouble()).isEqualTo(2);
        assertThat(pleasant.get("inertia").asDouble()).isEqualTo(1);
        assertThat(pleasant.get("granularity_icc3k").asDouble()).isCloseTo(0, within(1e-12));
        assertThat(ran.json().get("ann").get("painful").get("granularity_icc3k").isNull()).isTrue();
        assertThat(ran.json().get("ann").get("r_pleasant_painful").asDouble()).isCloseTo(-1, within(1e-2));
        JsonNode nobody = ran.json().get("bob").get("painful");
        assertThat(nobody.get("n").asInt()).isZero();
        assertThat(nobody.get("mean").isNull()).isTrue();
    }

    @Test
    void beepsAreNeighboursWithinADayAndARowWithoutABeepHasNone() throws IOException {
        Ran ran = metrics("""
                who,day,beep,joy,calm,sad
                ann,1,2,2,2,1
                ann,1,1,1,1,1
                ann,2,1,3,3,1
                ann,2,,4,4,1
                ann,2,2,5,5,1
                """, "--beep", "beep");
        JsonNode pleasant = ran.json().get("ann").get("pleasant");
        assertThat(pleasant.get("n").asInt()).isEqualTo(5);
        assertThat(pleasant.get("n_pairs").asInt()).isEqualTo(2);
        assertThat(pleasant.get("rmssd").asDouble()).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(ran.json().get("ann").get("painful").get("inertia").isNull()).isTrue();
        assertThat(ran.json().get("ann").get("r_pleasant_painful").isNull()).isTrue();
    }

    @Test
    void daysThatStartAnewMakeASecondStretch() throws IOException {
        JsonNode pleasant = pleasantOfAnn("""
                who,day,joy,calm,sad
                ann,1,1,1,1
                ann,2,2,2,1
                ann,1,9,9,1
                ann,2,7,7,1
                """);
        assertThat(pleasant.get("n_pairs").asInt()).isEqualTo(2);
        assertThat(pleasant.get("rmssd").asDouble()).isCloseTo(Math.sqrt(2.5), within(1e-12));
    }

    @Test
    void aSecondStretchWithOtherGapsLendsNoNeighbourToTheFirst() throws IOException {
        JsonNode pleasant = pleasantOfAnn("""
                who,day,joy,calm,sad
                ann,1,1,1,1
                ann,3,2,2,1
                ann,1,9,9,1
                ann,2,7,7,1
                """);
        assertThat(pleasant.get("n_pairs").asInt()).isEqualTo(1);
        assertThat(pleasant.get("rmssd").asDouble()).isEqualTo(2);
    }

    @Test
    void rowsInAnyOrderAreOneStretchWhereNoPlaceComesTwice() throws IOException {
        JsonNode pleasant = pleasantOfAnn("""
                who,day,joy,calm,sad
                ann,3,4,4,1
                ann,1,1,1,1
                ann,2,2,2,1
                """);
        assertThat(pleasant.get("n_pairs").asInt()).isEqualTo(2);
    }

    @Test
    void otherWaysToWriteATableAreReadAsWell() throws IOException {
        for (String mark : List.of(";", "\t")) {
            Ran ran = metrics("who,day, joy ,calm,sad,note\nann,2024-02-29 08:58:00,1,1,NaN,n\u00e9\n,,,,,\nann,2024-03-01,2,2,1,\n"
                    .replace(",", mark));
            assertThat(ran.err()).isEmpty();
            assertThat(ran.json().get("ann").get("pleasant").get("n_pairs").asInt()).isEqualTo(1);
            assertThat(ran.json().get("ann").get("painful").get("n").asInt()).isEqualTo(1);
        }
    }

    @Test
    void anOlderEncodingCostsNoNumber() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.csv"),
                "who,day,joy,calm,sad,note\nann,1,1,3,1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Ran ran = Ran.tool(new MetricsTool(), "--person", "who", "--day", "day", "--lo", "0", "--hi", "10",
                "--pleasant", "joy,calm", "--painful", "sad", file.toString());
        assertThat(ran.json().get("ann").get("pleasant").get("mean").asDouble()).isEqualTo(2);
    }

    @Test
    void datesAreDaysAndQuotedCellsAreRead() throws IOException {
        Ran ran = metrics(
                "\uFEFFwho,day,joy,calm,sad\r\n\"ann, b\",2024-02-29,1,1,1\r\n\"ann, b\",2024-03-01,2,2,2\r\n");
        assertThat(ran.json().get("ann, b").get("pleasant").get("n_pairs").asInt()).isEqualTo(1);
    }

    @Test
    void aCellThatIsNoNumberIsNamedByLineAndColumn() throws IOException {
        Ran ran = metrics("who,day,joy,calm,sad\n\n\"a\nb\",1,1,1,1\nann,2,1,lots,1\n");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).endsWith("answers.csv, line 5, column calm: \"lots\" is not a number.");
    }

    @Test
    void aValueOffTheScaleIsNamedAndCountsAsItStands() throws IOException {
        Ran ran = metrics("who,day,joy,calm,sad\nann,1,1,-1,-1\nann,2,3,3,5\n");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("line 2, column sad: -1.0 lies off the scale, which goes from 0.0 to 10.0.");
        JsonNode ann = ran.json().get("ann");
        assertThat(ann.get("painful").get("mean").asDouble()).isEqualTo(2);
        assertThat(ann.get("painful").get("rel_sd").isNull()).as("a row's mean off the scale").isTrue();
        assertThat(ann.get("pleasant").get("rel_sd").isNull()).as("rows' means all on it").isFalse();
    }

    @Test
    void semicolonsLetACommaStandForThePointAndCommasInATitleAreNoneBetweenCells() throws IOException {
        Ran ran = metrics("who;day;joy;calm;sad;\"well, or not\"\nann;1;1,5;2,5;,5;\nann;2;3;4;1.5;\"2,2\"\n");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().get("ann").get("pleasant").get("mean").asDouble()).isEqualTo(2.75);
        assertThat(ran.json().get("ann").get("painful").get("mean").asDouble()).isEqualTo(1);
    }

    @Test
    void aRowOfNobodyThatSaysNothingIsPassedOver() throws IOException {
        Ran ran = metrics("who,day,joy,calm,sad\nann,1,1,1,1\nNA,NA,NA,NA,NA\n");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().propertyNames()).containsExactly("ann");
    }

    @Test
    void otherBadFilesAreNamedToo() throws IOException {
        assertThat(metrics("who,day,joy,calm\n").err()).contains("line 1: the column \"sad\" is missing.");
        assertThat(metrics("who,day,joy,joy,calm,sad\n").err()).contains("the column \"joy\" comes 2 times.");
        assertThat(metrics("who,day,joy,calm,sad\nann,1,1\n").err())
                .contains("line 2: 3 cells, where the first line has 5.");
        assertThat(metrics("who,day,joy,calm,sad\n,1,1,1,1\n").err())
                .contains("line 2, column who: The person is missing.");
        assertThat(metrics("who,day,joy,calm,sad\na,soon,1,1,1\n").err())
                .contains("\"soon\" is neither a whole number nor a date");
        assertThat(metrics("").err()).contains("is empty");
        assertThat(metrics("who,day,joy,calm,sad\n\"a,1,1,1,1\n").exit()).isEqualTo(1);
        Ran absent = Ran.tool(new MetricsTool(), "--person", "p", "--day", "d", "--lo", "0", "--hi", "1", "--pleasant",
                "a", "--painful", "b", folder.resolve("none.csv").toString());
        assertThat(absent.exit()).isEqualTo(1);
        assertThat(absent.err()).startsWith("There is no file");
    }

    @Test
    void wrongUseIsToldWithTheRightUse() throws IOException {
        assertThat(Ran.tool(new MetricsTool()).exit()).isEqualTo(2);
        assertThat(Ran.tool(new MetricsTool(), "--person", "who", "x.csv").err())
                .contains("--lo is missing", "Usage: metrics");
        assertThat(metrics("", "--lo", "3").err()).contains("--lo comes twice");
        assertThat(metrics("", "--depth", "3").err()).contains("no option --depth");
        assertThat(metrics("", "other.csv").err()).contains("second one");
    }

    @Test
    void theKossakowskiSeriesComesOutAsTheReferenceSays() {
        JsonNode reference = JsonMapper.shared().readTree(SharedData.file("reference/kossakowski.json").toFile());
        Path all = Kossakowski.shifted(folder, false);
        check(run(all).get("one"), reference.get("all"));
        JsonNode byPhase = run(Kossakowski.shifted(folder, true));
        for (String phase : new String[] {"1", "2", "3", "4", "5"}) {
            check(byPhase.get(phase), reference.get("by_phase").get(phase));
        }
    }

    private static JsonNode run(Path file) {
        return Ran.tool(new MetricsTool(), "--person", "who", "--day", "day", "--beep", "beep", "--lo", "1", "--hi",
                "7",
                "--pleasant", Kossakowski.PLEASANT, "--painful", Kossakowski.PAINFUL, file.toString()).json();
    }

    private static void check(JsonNode mine, JsonNode reference) {
        check(mine.get("pleasant"), reference.get("PA"), "n", "mean", "sd", "range", "rmssd", "rel_sd", "n_pairs");
        check(mine.get("painful"), reference.get("NA"), "n", "mean", "sd", "range", "rmssd", "rel_sd", "n_pairs");
        for (String[] side : new String[][] {{"pleasant", "PA"}, {"painful", "NA"}}) {
            JsonNode numbers = mine.get(side[0]);
            JsonNode printed = reference.get(side[1]);
            assertThat(numbers.get("inertia").asDouble()).isCloseTo(printed.get("ar1_ols").asDouble(), within(1e-6));
            assertThat(numbers.get("granularity_icc3k").asDouble())
                    .isCloseTo(1 - printed.get("icc3_k").asDouble(), within(1e-6));
        }
        assertThat(mine.get("r_pleasant_painful").asDouble())
                .isCloseTo(reference.get("PA_NA_r").asDouble(), within(1e-6));
    }

    private static void check(JsonNode mine, JsonNode reference, String... names) {
        for (String name : names) {
            assertThat(mine.get(name).asDouble()).as(name).isCloseTo(reference.get(name).asDouble(), within(1e-6));
        }
    }
}
